/** Where verbs take the time from, so that tests can move it (house rule 10). */
export type Clock = { now(): Date };

/** What time it was elsewhere, in ms since 1970, when this process's steady clock said `steadyMs`. */
export type Reading = { atMs: number; steadyMs: number };

// Next bundles this module apart from our own server: both keep to the one reading here.
const shared = globalThis as { tierlineClock?: Reading };

/** The time by the process's clock, until another clock is kept to. */
export const systemClock: Clock = {
  now: () => new Date(shared.tierlineClock ? timeBy(shared.tierlineClock, performance.now()) : Date.now()),
};

/**
 * From now on the whole process goes by another clock (the database's: F7 of the faults), counted on from its last
 * reading by the steady clock of the machine, which no change of the system's time moves.
 *
 * @param doubtMs how far off the reading may be; where it says the same as before within that, nothing moves, so that
 *   ids and times keep their order
 */
export function keepTo(reading: Reading, doubtMs: number): void {
  const before = shared.tierlineClock;
  if (before && Math.abs(timeBy(before, reading.steadyMs) - reading.atMs) <= doubtMs) return;
  shared.tierlineClock = reading;
}

/** The process goes by its own clock again. For tests. */
export function keepToOwnClock(): void {
  delete shared.tierlineClock;
}

function timeBy({ atMs, steadyMs }: Reading, nowSteadyMs: number): number {
  return Math.floor(atMs + nowSteadyMs - steadyMs);
}

/** A clock that stands still until it is moved. */
export function fixedClock(start: Date | string): Clock & { set(to: Date | string): void } {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to);
    },
  };
}
