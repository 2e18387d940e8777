/**
 * Numbers that follow from a seed (mulberry32).
 *
 * @param {number} seed a whole number below 2^32
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from, to) => from + Math.floor(next() * (to - from + 1));
  return {
    /** From 0 to 1, without 1. */
    next,
    /** A whole number, both ends included. */
    int,
    pick: (list) => list[int(0, list.length - 1)],
    chance: (probability) => next() < probability,
    /** Another row of numbers that follows from this one: what one part draws is no matter to the others. */
    fork: () => randomFrom(int(0, 2 ** 32 - 1)),
  };
}
