// `npm test`: everything, after installing what is missing. With names of steps (`unit`,
// `integration`, …) only those; what follows `--` goes to the tool. The last line counts.
import { ensureClient } from "./lib/build.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { step } from "./lib/steps.mjs";
import { runCommand, Stop } from "./lib/stop.mjs";
import { testSteps } from "./lib/test-steps.mjs";

await runCommand(async () => {
  const [first, ...args] = process.argv.slice(2);
  if (first && !testSteps[first]) {
    throw new Stop(`${first} is no step of the tests; there are ${Object.keys(testSteps).join(", ")}`);
  }
  const chosen = first ? [first] : Object.keys(testSteps);
  if (!first)
    await step("Dependencies", async (note) =>
      note((await ensureDependencies()) ? "installed" : "up to date"),
    );
  else await ensureDependencies();
  await ensureClient();

  const total = { passed: 0, failed: 0 };
  for (const name of chosen) {
    const { passed, failed } = await runStep(testSteps[name], { args, show: first !== undefined });
    total.passed += passed;
    total.failed += failed;
  }
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed`);
});

/** Runs one step; one that breaks off counts as one failed, and the others go on. */
async function runStep({ title, work }, options) {
  const outcome = await step(title, async (note) => {
    const done = await work(options).catch((error) => ({
      passed: 0,
      failed: 1,
      output: error instanceof Stop ? error.message : error.stack,
    }));
    const isGood = done.failed === 0;
    note(isGood ? `${done.passed} passed` : `${done.passed} passed, ${done.failed} failed`, isGood);
    return done;
  });
  if (outcome.failed > 0 && outcome.output) console.log(`\n${outcome.output.trim()}\n`);
  return outcome;
}
