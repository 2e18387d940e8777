import { setImmediate } from "node:timers/promises";

/** Lets the process answer whoever waits, before it goes on with a long document. */
export function pause(): Promise<void> {
  return setImmediate();
}
