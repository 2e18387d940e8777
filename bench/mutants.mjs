// `npm run test:mutants [-- part of a name] [--from n]`: takes each guard out, one at a time, in a copy of the clone, and
// runs the tests that have to notice (docs/reliability.md, "Mutants"). Ends with 1 when one does not. A run that was stopped
// is resumed at the n-th.
import { parseArgs } from "node:util";
import { ensureClient } from "../scripts/lib/build.mjs";
import { runCommand, Stop } from "../scripts/lib/stop.mjs";
import { doors } from "./mutants/guards/doors.mjs";
import { keys } from "./mutants/guards/keys.mjs";
import { money } from "./mutants/guards/money.mjs";
import { orders } from "./mutants/guards/orders.mjs";
import { people } from "./mutants/guards/people.mjs";
import { permissions } from "./mutants/guards/permissions.mjs";
import { tenancy } from "./mutants/guards/tenancy.mjs";
import { copyOfClone, runTests, takeOut } from "./mutants/mutate.mjs";

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { from: { type: "string", default: "1" } },
    allowPositionals: true,
  });
  const [part = ""] = positionals;
  const all = [...money, ...orders, ...tenancy, ...permissions, ...keys, ...people, ...doors];
  const chosen = all.filter(({ name }) => name.includes(part));
  const guards = chosen.slice(Number(values.from) - 1);
  if (guards.length === 0) throw new Stop(`No guard's name has "${part}" in it; there are ${all.length}.`);
  await ensureClient();
  const copy = await copyOfClone();
  try {
    // A list that has fallen behind the code is told before anything runs.
    for (const guard of guards) await (await takeOut(copy.folder, guard))();
    await expectGreen(copy.folder, guards);
    let survivors = 0;
    for (const [index, guard] of guards.entries()) {
      if (!(await isCaught(copy.folder, guard, `${index + Number(values.from)} of ${chosen.length}`)))
        survivors += 1;
    }
    console.log(
      `${guards.length - survivors} of ${guards.length} guards are missed by a test when they are gone`,
    );
    process.exitCode = survivors > 0 ? 1 : 0;
  } finally {
    await copy.remove();
  }
});

/** With all guards in their places nothing fails: otherwise a failure would prove nothing. */
async function expectGreen(folder, guards) {
  const tests = [...new Set(guards.flatMap((guard) => guard.tests))];
  const { verdict, by, output } = await runTests(folder, tests);
  if (verdict !== "passed") throw new Stop(`The tests fail as they are: ${by}\n${output.slice(-3_000)}`);
}

async function isCaught(folder, guard, place) {
  const putBack = await takeOut(folder, guard);
  const startedAt = performance.now();
  try {
    const { verdict, by, output } = await runTests(folder, guard.tests);
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const said = { failed: `caught by: ${by}`, passed: "NOBODY MISSES IT", broken: "DOES NOT LOAD" }[verdict];
    console.log(`${verdict === "failed" ? "✓" : "✗"} ${place} ${guard.name} (${seconds} s)\n    ${said}`);
    if (verdict === "broken") console.log(output.slice(-2_000));
    return verdict === "failed";
  } finally {
    await putBack();
  }
}
