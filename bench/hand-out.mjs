// `node bench/hand-out.mjs [orders]`: how long one worker takes to work off what so many orders (300 unless told) that
// were paid from balances have brought about: handing out, services, mails that are kept. Counts jobs and events. On one
// throwaway database; ends by itself after five minutes at the latest.
import pg from "pg";
import { loadTypeScript } from "../scripts/lib/bundle.mjs";
import { besideWorker, overNewDatabase } from "./lib/worker.mjs";

const ORDERS = Number(process.argv[2] ?? 300);
const LIMIT_MS = 300_000;
/** So often in a row nothing is left before it is over: a job may bring about events, and these jobs. */
const QUIET_LOOKS = 5;
const LOOK_MS = 100;

/** What waits or is under way; not what is due later. */
const LEFT = `SELECT (SELECT count(*) FROM outbox_events WHERE dispatched_at IS NULL)
  + (SELECT count(*) FROM pgboss.job WHERE state < 'completed' AND start_after <= now()) AS left`;
const MADE =
  "SELECT (SELECT count(*) FROM pgboss.job) AS jobs, (SELECT count(*) FROM outbox_events) AS events";

await overNewDatabase(async (postgres) => {
  const bench = await loadTypeScript("src/testing/bench-hand-out.ts");
  await bench.order(ORDERS);
  await bench.close();
  const owner = new pg.Client({ connectionString: postgres.url() });
  await owner.connect();
  try {
    const ms = await besideWorker(() => untilQuiet(owner));
    const { jobs, events } = (await owner.query(MADE)).rows[0];
    console.log(
      `${ORDERS} orders, ${events} events, ${jobs} jobs in ${(ms / 1000).toFixed(1)} s, the worker's start counted in`,
    );
  } finally {
    await owner.end();
  }
});

async function untilQuiet(owner) {
  const startedAt = performance.now();
  let quiet = 0;
  while (quiet < QUIET_LOOKS && performance.now() - startedAt < LIMIT_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    quiet = Number((await owner.query(LEFT)).rows[0].left) === 0 ? quiet + 1 : 0;
  }
  return performance.now() - startedAt - QUIET_LOOKS * LOOK_MS;
}
