import { setTimeout as pause } from "node:timers/promises";
import { openInstallation } from "../lib/installation.mjs";
import { verify } from "../lib/verify.mjs";

/** F4: the server's event loop stands still (-STOP) in the middle of money, and goes on (-CONT). */
export const promise = "event loop stopped for 3 to 20 s";
export const sizes = { short: { stalls: 2, longestMs: 5_000 }, full: { stalls: 50, longestMs: 20_000 } };

export async function run({ stalls, longestMs }, run) {
  const installation = await openInstallation(run);
  const random = run.random.fork();
  const load = installation.load();
  let longest = 0;
  for (let index = 0; index < stalls; index += 1) {
    await load.until(load.acknowledged + random.int(10, 40));
    installation.app.signal("SIGSTOP");
    await pause(random.int(3_000, longestMs));
    installation.app.signal("SIGCONT");
    const startedAt = performance.now();
    await load.until(load.acknowledged + 1);
    longest = Math.max(longest, performance.now() - startedAt);
  }
  await load.stop();
  run.findings.note("stalls", stalls);
  run.findings.time("answers again", longest, 5_000);
  await verify(installation, run);
}
