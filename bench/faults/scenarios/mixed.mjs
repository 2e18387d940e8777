import { setTimeout as pause } from "node:timers/promises";
import { openInstallation } from "../lib/installation.mjs";
import { verify } from "../lib/verify.mjs";

/** A little of each, in an order that the seed says: what `npm test` runs. */
export const promise = "a mix of kills, terminated backends, cut acknowledgements and stalls";
export const sizes = { short: { rounds: 1 }, full: { rounds: 10 } };

export async function run({ rounds }, run) {
  const installation = await openInstallation(run, { proxied: true });
  const { app, worker, database, proxy } = installation;
  const random = run.random.fork();
  const load = installation.load({ hands: 4 });
  const faults = [
    () => app.killHard(),
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
  for (let round = 0; round < rounds; round += 1) {
    // First of all: what a killed worker was at is another's after a minute, and the rest goes on meanwhile.
    const order = shuffled([...faults.keys()], random).map((index) => faults[index]);
    for (const fault of [() => worker.killHard(), ...order]) {
      await load.until(load.acknowledged + random.int(5, 25));
      await fault();
    }
  }
  await load.until(load.acknowledged + 10);
  await load.stop();
  run.findings.note("faults", rounds * (faults.length + 1));
  run.findings.time("server ready again", Math.max(...app.recoveries), 10_000);
  await verify(installation, run);
}

function shuffled(list, random) {
  const left = [...list];
  return list.map(() => left.splice(random.int(0, left.length - 1), 1)[0]);
}
