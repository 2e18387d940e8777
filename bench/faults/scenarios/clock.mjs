import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openInstallation } from "../lib/installation.mjs";
import { verify } from "../lib/verify.mjs";

/** F7: the clock of the server and the worker jumps; the database's doesn't. */
export const promise = "clock jumps of the server and the worker";
export const sizes = { short: { orders: 15 }, full: { orders: 150 } };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Longest that a renewal job may take to run after it was asked for, in ms. */
const JOB_LIMIT_MS = 30_000;

export async function run({ orders }, run) {
  const { findings } = run;
  const clock = openClock(run);
  const shim = path.join(import.meta.dirname, "../lib/shifted-clock.mjs");
  const installation = await openInstallation(run, {
    nodeArgs: ["--import", shim],
    env: { FAULT_CLOCK: clock.file },
  });
  const { app, worker, database, source, world } = installation;
  const startedAt = await database.asOwner(now);
  const lapsing = await source.makeTimedWorld(world, startedAt);
  await pause(lapsing.lapsesInMs);
  const load = installation.load({ hands: 2, thinkMs: 300 });
  for (const [name, offset] of jumps(startedAt.getTime())) {
    clock.set(offset);
    for (const program of [app, worker]) program.signal("SIGUSR2");
    await load.until(load.acknowledged + orders);
    await compareKeys(app.url, lapsing, findings, name);
    await askForRenewals(database, findings);
  }
  // Started anew under a wrong clock, it goes by the database's all the same.
  clock.set(25 * HOUR);
  await app.killHard();
  await load.until(load.acknowledged + orders);
  await compareKeys(app.url, lapsing, findings, "a start with +25 h");
  await load.stop();
  await database.asOwner((owner) => compareTimes(owner, startedAt, lapsing, findings));
  findings.note("jumps", jumps(0).length);
  await verify(installation, run);
}

/** Name, and how far the clock is then from the true one, in ms. */
function jumps(nowMs) {
  return [
    ["+10 min", 10 * MINUTE],
    ["−10 min", -10 * MINUTE],
    ["+25 h", 25 * HOUR],
    ["the hour that summer time skips", Date.UTC(2027, 2, 28, 1, 0) - nowMs],
    ["29 February", Date.UTC(2028, 1, 29, 12) - nowMs],
    ["the end of a month", Date.UTC(2027, 0, 31, 23, 59, 58) - nowMs],
    ["right again", 0],
  ];
}

function openClock({ closing }) {
  const folder = mkdtempSync(path.join(tmpdir(), "tierline-clock-"));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, "offset");
  const set = (ms) => writeFileSync(file, String(ms));
  set(0);
  return { file, set };
}

async function now(owner) {
  const { rows } = await owner.query("SELECT clock_timestamp() AS at");
  return rows[0].at;
}

/** A key that lapses in an hour still works, one that has lapsed does not, whatever the server's clock says. */
async function compareKeys(url, { lastingKey, lapsedKey }, findings, name) {
  for (const [key, wanted] of [
    [lastingKey, 200],
    [lapsedKey, 401],
  ]) {
    const headers = { authorization: `Bearer ${key}` };
    const { status } = await fetch(`${url}/api/v1/customers`, { headers });
    if (status !== wanted) findings.add("expiry by another clock", `${name}: ${status}, not ${wanted}`);
  }
}

/** Has the worker look for what is to be renewed, and waits until it has. */
async function askForRenewals(database, findings) {
  await database.asOwner(async (owner) => {
    const { rows } = await owner.query(
      `INSERT INTO outbox_events (id, type, payload, created_at)
       VALUES (gen_random_uuid(), 'job.requested', '{"queue": "renewals.run"}', now()) RETURNING id`,
    );
    const until = performance.now() + JOB_LIMIT_MS;
    for (;;) {
      const { rowCount } = await owner.query(
        "SELECT FROM pgboss.job WHERE name = 'renewals.run' AND data->>'event' = $1 AND state = 'completed'",
        [rows[0].id],
      );
      if (rowCount) return;
      if (performance.now() > until) return findings.add("renewals did not run", rows[0].id);
      await pause(200);
    }
  });
}

/** All that was written lies between the beginning and now by the database's clock; what is due was invoiced once. */
async function compareTimes(owner, startedAt, { due, notDue }, findings) {
  const { rows: odd } = await owner.query(
    `SELECT id, created_at AS at FROM orders WHERE metadata ? 'attempt'
       AND (created_at < $1 OR created_at > now() + interval '2 seconds')
     UNION ALL SELECT id, created_at FROM outbox_events WHERE created_at > now() + interval '2 seconds'`,
    [startedAt],
  );
  findings.addAll(
    "written at another time",
    odd.map(({ id, at }) => `${id}: ${at.toISOString()}`),
  );
  const { rows } = await owner.query(
    "SELECT service_id AS id, count(*)::int AS periods FROM service_periods WHERE service_id = ANY($1::uuid[]) GROUP BY 1",
    [[...due, ...notDue]],
  );
  const periods = new Map(rows.map((row) => [row.id, row.periods]));
  const wrong = (ids, wanted) =>
    ids.filter((id) => periods.get(id) !== wanted).map((id) => `${id}: ${periods.get(id)}`);
  findings.addAll("due and not invoiced once", wrong(due, 2));
  findings.addAll("invoiced before it was due", wrong(notDue, 1));
  findings.note("duplicate invoices", due.filter((id) => periods.get(id) > 2).length);
}
