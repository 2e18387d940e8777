import { setTimeout as pause } from "node:timers/promises";

/**
 * How long a change of tables waits for one that an older version is still at work on, in ms. At first for less than
 * PostgreSQL waits before it looks for deadlocks (1 s): no order has to end for the change, nor does one wait long behind
 * it. Whoever keeps meeting orders insists in the end: those that stand in a circle with it are told to come again.
 */
const POLITE = { lockTimeoutMs: 500, tries: 10 };
const INSISTENT = { lockTimeoutMs: 3_000, tries: 20 };

const LONGEST_PAUSE_MS = 1_000;
/** SQLSTATEs of a lock that did not come in time, and of a deadlock. */
const BUSY = new Set(["55P03", "40P01"]);

/**
 * Changes tables beside whoever works on them: gives way where a lock does not come, and tries again.
 *
 * @param {(lockTimeoutMs: number) => Promise<T>} change does all or nothing
 * @returns {Promise<T>}
 * @template T
 */
export async function givingWay(change) {
  const last = POLITE.tries + INSISTENT.tries;
  for (let number = 1; ; number += 1) {
    try {
      return await change((number > POLITE.tries ? INSISTENT : POLITE).lockTimeoutMs);
    } catch (error) {
      if (!BUSY.has(error.code) || number === last) throw error;
      await pause(Math.random() * LONGEST_PAUSE_MS);
    }
  }
}
