// `npm run test:faults [scenario…] [-- --full] [-- --seed n]`: what is promised about faults (docs/reliability.md), one
// scenario after the other, each on an installation of its own. Fails when something is lost, doubled or broken, or when
// a promised time was not kept; prints the seed that shows it again. `--lossy` lets PostgreSQL forget what it has
// acknowledged when it crashes, so that `postgres` has to fail: what these runs are for.
import { parseArgs } from "node:util";
import { ensureBuild, ensureClient } from "../../scripts/lib/build.mjs";
import { runCommand, Stop } from "../../scripts/lib/stop.mjs";
import { runScenario, SCENARIOS } from "./scenarios.mjs";

await runCommand(async () => {
  const { values, positionals } = readArguments();
  const unknown = positionals.find((name) => !SCENARIOS.includes(name));
  if (unknown) throw new Stop(`${unknown} is no scenario; there are ${SCENARIOS.join(", ")}`);
  if (values.lossy) process.env.FAULT_LOSSY = "on";
  const seed = Number(values.seed ?? Math.floor(Date.now() / 1000));
  await ensureClient();
  await ensureBuild();
  let failed = 0;
  for (const name of positionals.length > 0 ? positionals : SCENARIOS) {
    const size = values.full ? "full" : "short";
    const outcome = await runScenario(name, { size, seed });
    for (const line of outcome.lines) console.log(line);
    if (!outcome.isGood) failed += 1;
  }
  process.exitCode = failed > 0 ? 1 : 0;
});

function readArguments() {
  try {
    const options = { full: { type: "boolean" }, lossy: { type: "boolean" }, seed: { type: "string" } };
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Stop(
      `${error.message}. Usage: npm run test:faults -- [scenario…] [--full] [--lossy] [--seed n]`,
    );
  }
}
