import type { FreshEvent, Watched } from "@/features/activity";

/** Whose events somebody looks at: a client's, or everybody's (null). */
export type Whose = string | null;

type Viewer = { whose: Whose; seen: Set<string>; tell: () => void };

type Options = {
  /** What has happened since a moment, for all that somebody looks at. */
  find: (watched: Watched, since: Date) => Promise<FreshEvent[]>;
  now: () => Date;
  /** Between two looks, in ms. */
  everyMs: number;
};

/**
 * An event is written by a transaction that ends later than its id says: one look goes back so far, and a transaction
 * has as long at most.
 */
const LOOK_BACK_MS = 20_000;

/**
 * Tells viewers of events that other processes may have written. While anybody looks, one query a beat asks for all of
 * them; while nobody does, nothing is asked. What fails is asked again at the next beat.
 */
export class LiveHub {
  readonly #viewers = new Set<Viewer>();
  readonly #options: Options;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  get viewers(): number {
    return this.#viewers.size;
  }

  /**
   * `tell` is called soon after each event, and at once if there was one since `since`, when the viewer read what it
   * shows. Returns what ends it.
   */
  async join(whose: Whose, since: Date, tell: () => void): Promise<() => void> {
    const viewer: Viewer = { whose, seen: new Set(), tell };
    const now = this.#options.now();
    const known = await this.#options.find(watchedBy([viewer]), new Date(now.getTime() - LOOK_BACK_MS));
    // Older ones than the viewer's own reading are no news to it.
    const sinceMs = since.getTime();
    for (const { id } of known) viewer.seen.add(id);
    if (sinceMs < now.getTime() - LOOK_BACK_MS || known.some(({ id }) => timeOf(id) >= sinceMs)) tell();
    this.#viewers.add(viewer);
    this.#timer ??= this.#beat();
    return () => {
      this.#viewers.delete(viewer);
      if (this.#viewers.size > 0) return;
      clearTimeout(this.#timer);
      this.#timer = undefined;
    };
  }

  #beat(): NodeJS.Timeout {
    const timer = setTimeout(() => void this.#look(), this.#options.everyMs);
    timer.unref();
    return timer;
  }

  async #look(): Promise<void> {
    try {
      const since = new Date(this.#options.now().getTime() - LOOK_BACK_MS);
      const events = await this.#options.find(watchedBy(this.#viewers), since);
      for (const viewer of this.#viewers) this.#show(viewer, events);
    } catch {
      // The database is away, or slow: the pages say so themselves when somebody uses them.
    }
    this.#timer = this.#viewers.size > 0 ? this.#beat() : undefined;
  }

  #show(viewer: Viewer, events: readonly FreshEvent[]): void {
    const own = events.filter(({ clientId }) => viewer.whose === null || clientId === viewer.whose);
    const fresh = own.filter(({ id }) => !viewer.seen.has(id));
    viewer.seen = new Set(own.map(({ id }) => id));
    if (fresh.length > 0) viewer.tell();
  }
}

function watchedBy(viewers: Iterable<Viewer>): Watched {
  const all = [...viewers].map(({ whose }) => whose);
  return { everybody: all.includes(null), clientIds: [...new Set(all.filter((one) => one !== null))] };
}

/** When an id of UUIDv7 was made, in ms. */
function timeOf(id: string): number {
  return Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
}
