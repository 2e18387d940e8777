// Runs one scenario in this process, and tells its parent what came of it.
import { Findings } from "./lib/findings.mjs";
import { randomFrom } from "./lib/random.mjs";

const [name, size, seed] = process.argv.slice(2);
const { run, sizes } = await import(`./scenarios/${name}.mjs`);
const findings = new Findings();
/** What a scenario has opened, to be closed in reverse, however it ends. */
const closing = [];
const startedAt = performance.now();
try {
  await run(sizes[size], { findings, random: randomFrom(Number(seed)), closing });
} catch (error) {
  if (error.isSkip) findings.skipped = error.message;
  else findings.add("broke off", error.stack);
}
for (const close of closing.reverse())
  await close().catch((error) => findings.add("did not close", error.stack));
findings.note("took", `${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
await new Promise((resolve) =>
  process.send(
    {
      skipped: findings.skipped,
      complaints: findings.complaints(),
      missed: findings.missed,
      summary: findings.summary(),
    },
    resolve,
  ),
);
if (process.connected) process.disconnect();
process.exit();
