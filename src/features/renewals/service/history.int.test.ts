import fc from "fast-check";
import { it } from "vitest";
import { historyRuns } from "@/testing/environment";
import { EXAMPLES } from "@/testing/history/examples";
import { histories } from "@/testing/history/histories";
import { play } from "@/testing/history/play";

/** Stretches of time in a history, of some twenty days each: two years and more. */
const STRETCHES = 37;

it.each(EXAMPLES)("what went wrong once goes right: %#", play, 60_000);

it("whatever happens in 24 months, money, documents, services and periods are as a plain recount has them", {
  timeout: 3_600_000,
}, async () => {
  const lived = fc.asyncProperty(histories(STRETCHES), play);
  // A history takes seconds: the first that fails is told as it is, with its seed.
  await fc.assert(lived, { ...historyRuns(), endOnFailure: true });
});
