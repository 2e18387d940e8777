import { setTimeout as pause } from "node:timers/promises";
import { openInstallation } from "../lib/installation.mjs";
import { verify } from "../lib/verify.mjs";

/** F3: backends of the server and the worker are terminated, whatever they are at. */
export const promise = "backends terminated";
export const sizes = { short: { terminations: 30 }, full: { terminations: 200 } };

export async function run({ terminations }, run) {
  const installation = await openInstallation(run);
  const random = run.random.fork();
  const load = installation.load();
  await load.until(50);
  let ended = 0;
  while (ended < terminations) {
    ended += await installation.database.terminate(Math.min(random.int(1, 3), terminations - ended));
    await pause(random.int(20, 300));
  }
  const startedAt = performance.now();
  await load.until(load.acknowledged + 20);
  run.findings.time("healthy again", performance.now() - startedAt, 5_000);
  await load.stop();
  run.findings.note("terminated", ended);
  await verify(installation, run);
}
