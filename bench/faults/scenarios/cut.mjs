import { setTimeout as pause } from "node:timers/promises";
import { openInstallation } from "../lib/installation.mjs";
import { verify } from "../lib/verify.mjs";

/** F3: the connection breaks after a commit and before its acknowledgement; others are slow, or cut at once. */
export const promise = "commit acknowledgements cut by a proxy";
export const sizes = { short: { swallowed: 30, cuts: 3 }, full: { swallowed: 300, cuts: 30 } };

/** What commits: an order's one function, the end of a transaction, and statements that are one. */
const COMMITS = /place_order|COMMIT/;

export async function run({ swallowed, cuts }, run) {
  const installation = await openInstallation(run, { proxied: true });
  const { proxy } = installation;
  const random = run.random.fork();
  const load = installation.load();
  await load.until(50);
  proxy.swallow((message) => COMMITS.test(message.toString("latin1")) && random.chance(0.15));
  for (let cut = 0; cut < cuts || proxy.swallowed < swallowed; cut += 1) {
    proxy.delayMs = random.pick([0, 0, 5, 50]);
    await pause(random.int(100, 700));
    if (cut < cuts) proxy.cut();
  }
  proxy.swallow(null);
  proxy.delayMs = 0;
  const startedAt = performance.now();
  await load.until(load.acknowledged + 20);
  run.findings.time("healthy again", performance.now() - startedAt, 5_000);
  await load.stop();
  run.findings.note("acknowledgements cut", proxy.swallowed);
  await verify(installation, run);
}
