import { log } from "@/log";
import { type RateState, rateState } from "./rate-state";

/** How often a store that is away is asked whether it is back, in milliseconds. */
const PROBE_MS = 1_000;

/** The store has not answered in time, or is known to be away. */
export class StoreAway extends Error {
  override readonly name = "StoreAway";
}

/**
 * What a store answers within `limitMs`. From the first failure on it counts as away, which is logged once, until it
 * answers a question that no request waits for.
 *
 * @throws when it fails or is late
 */
export async function askStore<T>(limitMs: number, ask: () => Promise<T>): Promise<T> {
  const state = rateState();
  try {
    const answer = await inTime(limitMs, ask());
    noteBack(state);
    return answer;
  } catch (error) {
    noteAway(state, error);
    throw error;
  }
}

/** Connects, so that the first request of a process need not wait for it; says so when that fails. */
export async function openRateLimits(): Promise<void> {
  const { store } = rateState();
  if (store) await askStore(2_500, () => store.ping()).catch(() => {});
}

/** Whether limits are counted where they should be; `local` while the store is away and each process counts alone. */
export function rateLimitStanding(): "ok" | "local" {
  return rateState().awaySince ? "local" : "ok";
}

function noteAway(state: RateState, error: unknown): void {
  if (state.awaySince) return;
  state.awaySince = new Date();
  const store = state.store?.kind;
  log().error(
    { err: error, store },
    "the store of rate limits does not answer: sign-in is closed, API limits count by process",
  );
  probeLater(state);
}

function noteBack(state: RateState): void {
  if (!state.awaySince) return;
  log().info({ store: state.store?.kind, since: state.awaySince }, "the store of rate limits answers again");
  state.awaySince = null;
}

function probeLater(state: RateState): void {
  setTimeout(() => {
    // Another store is in use by now, or a sign-in has found this one back.
    if (state !== rateState() || !state.awaySince || !state.store) return;
    inTime(PROBE_MS, state.store.ping()).then(
      () => noteBack(state),
      () => probeLater(state),
    );
  }, PROBE_MS).unref();
}

function inTime<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new StoreAway(`no answer within ${limitMs} ms`));
    // What has arrived while this process was busy itself is read before it is called late.
    const timer = setTimeout(() => setImmediate(late), limitMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
