// Plain data: the launcher sets some of these on the server's role, the server keeps the others. All in ms, and each
// shorter than the next, so that what waits is told why by what it waits for (T9 of the threat model, F8).

/** @type {import("./time-limits.d.mts").TimeLimits} */
export const timeLimits = {
  lock: 2_000,
  connect: 3_000,
  statement: 4_000,
  answer: 4_500,
  silence: 5_000,
  idleInTransaction: 9_000,
  longStatement: 12_000,
  longSilence: 14_000,
  transaction: 15_000,
};
