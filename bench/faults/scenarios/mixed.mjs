import { setTimeout as pause } from "node:timers/promises";
import { openInstallation } from "../lib/installation.mjs";
import { verify } from "../lib/verify.mjs";

/** A little of each, in an order that the seed says: what `npm test` runs. */
export const promise = "a mix of kills, terminated backends, cut acknowledgements and stalls";
export const sizes = { short: { rounds: 8 }, full: { rounds: 60 } };

export async function run({ rounds }, run) {
  const installation = await openInstallation(run, { proxied: true });
  const { app, worker, database, proxy } = installation;
  const random = run.random.fork();
  const load = installation.load();
  const faults = [
    () => app.killHard(),
    () => worker.killHard(),
    () => database.terminate(random.int(1, 4)),
    async () => {
      const before = proxy.swallowed;
      proxy.swallow((message) => message.includes("place_order") && random.chance(0.3));
      while (proxy.swallowed < before + 3) await pause(20);
      proxy.swallow(null);
    },
    async () => proxy.cut(),
    async () => {
      app.signal("SIGSTOP");
      await pause(random.int(500, 3_000));
      app.signal("SIGCONT");
    },
  ];
  // Each kind once before any comes again.
  const chosen = Array.from({ length: rounds }, (_, index) => faults[index % faults.length]);
  for (const fault of chosen.sort(() => random.next() - 0.5)) {
    await load.until(load.acknowledged + random.int(5, 30));
    await fault();
  }
  await load.until(load.acknowledged + 10);
  await load.stop();
  run.findings.note("faults", rounds);
  run.findings.time("server ready again", Math.max(...app.recoveries), 10_000);
  await verify(installation, run);
}
