/** Waits between two tries to read the page again, in ms; the last holds from then on. */
const WAITS_MS = [500, 1_000, 2_000, 3_000];
/** What a proxy says for a server that is being restarted. */
const STATUS_AWAY = [502, 503, 504];

type Patience = {
  /** The path and search of the page that is on screen. */
  shown: () => string;
  /** Ends after a time, or once the network is back. */
  rest: (ms: number) => Promise<void>;
  /** Nobody looks at the page any more. */
  left: AbortSignal;
};

/** Whether the router reads the page that is on screen again: no link's page, no action, nothing ahead of time. */
function isReadAgain(input: RequestInfo | URL, init: RequestInit | undefined, shown: string): boolean {
  const headers = new Headers(init?.headers);
  if (headers.get("rsc") !== "1" || headers.has("next-router-prefetch")) return false;
  if ((init?.method ?? "GET") !== "GET" || !(input instanceof URL)) return false;
  const address = new URL(input);
  address.searchParams.delete("_rsc");
  return `${address.pathname}${address.search}` === shown;
}

/** The answer with all its bytes; its address is read by the router, and a copy has none of its own. */
async function whole(response: Response): Promise<Response> {
  if (!response.body) return response;
  const copy = new Response(await response.arrayBuffer(), response);
  for (const key of ["url", "redirected"] as const)
    Object.defineProperty(copy, key, { value: response[key] });
  return copy;
}

/**
 * R44: `fetch` for a page that reads itself again. Next's router takes any reading that fails for a reason to load the
 * page anew, and the browser's "no internet" would stand where somebody was at work; so such a reading is tried until
 * it comes through, or nobody looks any more. Only readings of the same page wait: they change nothing. What somebody
 * asked for, a link or an action, fails at once, as it did. (Next's own `experimental.useOffline` sends actions again
 * too, of which the first may have been done.)
 */
export function patientFetch(plain: typeof fetch, { shown, rest, left }: Patience): typeof fetch {
  return async (input, init) => {
    if (!isReadAgain(input, init, shown())) return plain(input, init);
    for (let tries = 0; ; tries += 1) {
      try {
        const response = await plain(input, init);
        if (!STATUS_AWAY.includes(response.status) || left.aborted) return await whole(response);
      } catch (error) {
        if (left.aborted || init?.signal?.aborted) throw error;
      }
      await rest(WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0);
    }
  };
}

/** Makes the page's `fetch` patient. @returns what ends it */
export function waitForTheNetwork(): () => void {
  const left = new AbortController();
  const plain = window.fetch;
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(done, ms);
      function done() {
        clearTimeout(timer);
        window.removeEventListener("online", done);
        left.signal.removeEventListener("abort", done);
        resolve();
      }
      window.addEventListener("online", done);
      left.signal.addEventListener("abort", done);
    });
  const shown = () => `${window.location.pathname}${window.location.search}`;
  window.fetch = patientFetch(plain, { shown, rest, left: left.signal });
  return () => {
    left.abort();
    window.fetch = plain;
  };
}
