// Next bundles modules apart from our own server: both find the one signal here.
const shared = globalThis as { tierlineStopping?: AbortController };

function controller(): AbortController {
  shared.tierlineStopping ??= new AbortController();
  return shared.tierlineStopping;
}

/** Aborted as soon as this process has been told to stop: nobody shall be sent here any more, and streams end. */
export function stoppingSignal(): AbortSignal {
  return controller().signal;
}

/** Told by the program itself, whatever told it: a signal, or the end of its launcher. */
export function noteStopping(): void {
  controller().abort();
}

/** Begins anew: for tests. */
export function forgetStopping(): void {
  delete shared.tierlineStopping;
}
