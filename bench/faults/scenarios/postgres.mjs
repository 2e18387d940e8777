import { openInstallation } from "../lib/installation.mjs";
import { verify } from "../lib/verify.mjs";

/** F3: PostgreSQL ends as in a crash (-m immediate) and comes back. */
export const promise = "PostgreSQL restarted with -m immediate";
export const sizes = { short: { restarts: 2, between: 60 }, full: { restarts: 10, between: 200 } };

export async function run({ restarts, between }, run) {
  const installation = await openInstallation(run);
  const random = run.random.fork();
  const load = installation.load();
  let longest = 0;
  for (let index = 0; index < restarts; index += 1) {
    await load.until(load.acknowledged + random.int(between / 2, between));
    await installation.database.crash();
    // From the moment it takes connections again.
    const startedAt = performance.now();
    await installation.app.untilReady();
    await load.until(load.acknowledged + 1);
    longest = Math.max(longest, performance.now() - startedAt);
  }
  await load.until(load.acknowledged + between);
  await load.stop();
  run.findings.note("restarts", restarts);
  run.findings.time("healthy again", longest, 5_000);
  await verify(installation, run);
}
