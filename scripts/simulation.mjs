// `npm run test:simulation [runs] [seed]`: simulates two years so often, a hundred runs for each seed from the first on,
// with a worker for each core. It says when a seed is done; one that fails is told with its commands, made shorter.
// Stopped on the way, it is resumed at the first seed that is not done, with the runs that are left.
import { availableParallelism } from "node:os";
import { inRoot, run } from "./lib/project.mjs";
import { runCommand, Stop } from "./lib/stop.mjs";

/** Runs of one seed, as in simulation.int.test.ts. */
const BLOCK = 100;
const TEST = "src/testing/history/simulation.int.test.ts";

await runCommand(async () => {
  const [runs = 10_000, first = 1] = process.argv.slice(2).map(Number);
  if (!(runs > 0 && Number.isInteger(first))) throw new Stop("usage: npm run test:simulation [runs] [seed]");
  const startedAt = Date.now();
  const left = Array.from({ length: Math.ceil(runs / BLOCK) }, (_, index) => first + index);
  const failed = [];
  const work = async () => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
      const count = Math.min(BLOCK, runs - (seed - first) * BLOCK);
      const began = Date.now();
      const { code, output } = await simulate(seed, count);
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(
        `seed ${seed}: ${count} runs ${code === 0 ? "without a violation" : "FAILED"}, ${seconds} s`,
      );
      if (code === 0) continue;
      failed.push(seed);
      console.log(output);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  console.log(
    `${runs} runs from seed ${first} in ${minutes} min; seeds that failed: ${failed.join(", ") || "none"}`,
  );
  process.exitCode = failed.length > 0 ? 1 : 0;
});

function simulate(seed, count) {
  const env = { ...process.env, SIMULATION_SEED: String(seed), SIMULATION_RUNS: String(count) };
  const args = ["run", "--project", "integration", TEST, "-t", "two years"];
  return run(process.execPath, [inRoot("node_modules/vitest/vitest.mjs"), ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}
