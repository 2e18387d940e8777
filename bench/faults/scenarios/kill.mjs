import { openInstallation } from "../lib/installation.mjs";
import { verify } from "../lib/verify.mjs";

/** F1, F2: kill -9 of the server and of the worker, at random moments under load. */
export const promise = "kill -9 of the server and of the worker";
export const sizes = { short: { orders: 300, kills: 3 }, full: { orders: 5_000, kills: 20 } };

export async function run({ orders, kills }, run) {
  const installation = await openInstallation(run);
  const { app, worker } = installation;
  const load = installation.load();
  const random = run.random.fork();
  // One of each in every slice of the load, the two apart from each other.
  const slice = orders / kills;
  const moments = Array.from({ length: kills }, (_, index) => [
    { program: app, at: (index + random.next()) * slice },
    { program: worker, at: (index + random.next()) * slice },
  ]).flat();
  for (const { program, at } of moments.sort((a, b) => a.at - b.at)) {
    await load.until(Math.ceil(at));
    await program.killHard();
  }
  await load.until(orders);
  await load.stop();
  run.findings.note("kills", `${kills} + ${kills}`);
  run.findings.time("server ready again", Math.max(...app.recoveries), 10_000);
  run.findings.time("worker ready again", Math.max(...worker.recoveries), 10_000);
  await verify(installation, run);
}
