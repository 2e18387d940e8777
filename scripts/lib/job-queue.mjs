// pg-boss's tables, made by the owner, so that the server's role can use but not alter them.
import { queues } from "../../src/server/queues.mjs";

/** The queue in which pg-boss keeps what its own scheduler sends. */
const SCHEDULER_QUEUE = "__pgboss__send-it";

/**
 * Installs or upgrades the job queue, makes the queues listed in src/server/queues.mjs, and grants
 * the server's role what running jobs takes.
 *
 * @param {import("pg").Client} owner connected as the owner
 */
export async function prepareJobQueue(owner) {
  const { default: PgBoss } = await import("pg-boss");
  const db = { executeSql: (text, values) => owner.query(text, values).then(lastResult) };
  const boss = new PgBoss({ db, migrate: true, supervise: false, schedule: false });
  await boss.start();
  const { rows } = await owner.query("SELECT name FROM pgboss.queue");
  const existing = new Set(rows.map((row) => row.name));
  for (const { name, ...options } of [...queues, { name: SCHEDULER_QUEUE }]) {
    if (!existing.has(name)) await boss.createQueue(name, options);
    else if (Object.keys(options).length > 0) await boss.updateQueue(name, options);
  }
  await boss.stop({ graceful: false });
  await owner.query(`
    GRANT USAGE ON SCHEMA pgboss TO tierline_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO tierline_app;
    REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss FROM PUBLIC;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO tierline_app;
  `);
}

/** pg answers a script of several statements with a list; pg-boss reads the last. */
function lastResult(result) {
  return Array.isArray(result) ? result.at(-1) : result;
}
