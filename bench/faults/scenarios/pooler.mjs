import { setTimeout as pause } from "node:timers/promises";
import { openInstallation } from "../lib/installation.mjs";
import { requirePooler } from "../lib/pooler.mjs";
import { verify } from "../lib/verify.mjs";
import { compareLimit, openRedis } from "./redis.mjs";

/** Two servers and a worker behind PgBouncer in transaction mode, which is killed, and which holds everything back (F8). */
export const promise = "PgBouncer killed, and paused";
export const sizes = {
  short: { kills: 2, heldMs: 5_000, orders: 60 },
  full: { kills: 20, heldMs: 30_000, orders: 2_000 },
};

const SERVERS = 2;

export async function run({ kills, heldMs, orders }, run) {
  const { findings } = run;
  await requirePooler();
  const redis = await openRedis(run);
  const options = { apps: SERVERS, pooled: true, env: { REDIS_URL: redis.url } };
  const installation = await openInstallation(run, options);
  const { pooler } = installation;
  await compareLimit(installation, findings, "by two servers", 1);
  const load = installation.load({ hands: 8 });
  for (let index = 0; index < kills; index += 1) {
    await load.until(load.acknowledged + orders / (2 * kills));
    await pooler.kill();
    await pause(run.random.int(50, 1_000));
    await pooler.start();
    const startedAt = performance.now();
    await load.until(load.acknowledged + 5);
    findings.time("healthy again", performance.now() - startedAt, 5_000);
  }
  await pooler.hold(true);
  await pause(heldMs);
  await pooler.hold(false);
  const startedAt = performance.now();
  await load.until(load.acknowledged + 20);
  findings.time("goes on after the pause", performance.now() - startedAt, 10_000);
  await load.until(Math.max(orders, load.acknowledged + 10));
  await load.stop();
  findings.note("503", findings.answers.get(503) ?? 0);
  findings.time("slowest answer", findings.slowestMs, 5_000);
  await verify(installation, run);
}
