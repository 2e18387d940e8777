import fc from "fast-check";
import { it } from "vitest";
import { simulationRuns } from "../environment";
import type { History } from "./commands";
import { simulations } from "./histories";
import { play } from "./play";
import { FOUND } from "./simulation-examples";

/** Runs that go by one seed: a long simulation is resumed at a seed. */
const BLOCK = 100;
/** How often a failure is made shorter: each time is a run. */
const MAX_SHRINKS = 40;

it.each(FOUND)("what a simulation has found goes right: %#", play, 60_000);

it("two years in 50 commands, some twice at once and some under faults, go as in the model", {
  timeout: 36_000_000,
}, async () => {
  const { numRuns, seed: first } = simulationRuns();
  for (let done = 0, seed = first; done < numRuns; done += BLOCK, seed += 1) {
    const runs = Math.min(BLOCK, numRuns - done);
    const startedAt = Date.now();
    const outcome = await fc.check(fc.asyncProperty(simulations, shrinking()), { seed, numRuns: runs });
    if (outcome.failed) throw new Error(`seed ${seed}: ${told(outcome)}`);
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    if (numRuns > BLOCK) process.stdout.write(`seed ${seed}: ${runs} runs in ${seconds} s\n`);
  }
});

/** `play`, which after its first failure plays no more than some shorter ones. */
function shrinking(): typeof play {
  let left: number | null = null;
  return async (history) => {
    if (left !== null && left-- <= 0) return;
    await play(history).catch((error: unknown) => {
      left ??= MAX_SHRINKS;
      throw error;
    });
  };
}

/** What went wrong in the shortest run that still fails, and that run as it stands in an example. */
function told({ counterexample, counterexamplePath, errorInstance }: fc.RunDetails<[History]>): string {
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return `${why}\npath ${counterexamplePath}: ${JSON.stringify(counterexample?.[0])}`;
}
