// pg-boss's tables, made by the owner, so that the server's role can use but not alter them.
import { LEASE_SECONDS, queues } from "../../src/server/queues.mjs";

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
  for (const { name, ...own } of [...queues, { name: SCHEDULER_QUEUE }]) {
    const options = { ...own, expireInSeconds: LEASE_SECONDS };
    if (existing.has(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, options);
  }
  await boss.stop({ graceful: false });
  await owner.query(INDEXES);
  await owner.query(RIGHTS);
}

/** What the admins' page of jobs asks by. */
const INDEXES = `
  CREATE INDEX IF NOT EXISTS tierline_job_newest ON pgboss.job (created_on, id);
  CREATE INDEX IF NOT EXISTS tierline_job_ended ON pgboss.job (name, completed_on);
  CREATE INDEX IF NOT EXISTS tierline_job_open ON pgboss.job (name, state) WHERE state <> 'completed';
  CREATE INDEX IF NOT EXISTS tierline_archive_newest ON pgboss.archive (created_on, id);
`;

/**
 * What running jobs, keeping their house and the page of jobs take, and no more: no queue is made or dropped by the
 * server's role, and the tables of single queues are reached through the one that holds them all.
 */
const RIGHTS = `
  REVOKE ALL ON ALL TABLES IN SCHEMA pgboss FROM tierline_app;
  REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss FROM PUBLIC, tierline_app;
  GRANT USAGE ON SCHEMA pgboss TO tierline_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON pgboss.job TO tierline_app;
  GRANT SELECT, INSERT, DELETE ON pgboss.archive TO tierline_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON pgboss.schedule TO tierline_app;
  GRANT SELECT ON pgboss.queue, pgboss.subscription, pgboss.version TO tierline_app;
  GRANT UPDATE (maintained_on, cron_on, monitored_on) ON pgboss.version TO tierline_app;
`;

/** pg answers a script of several statements with a list; pg-boss reads the last. */
function lastResult(result) {
  return Array.isArray(result) ? result.at(-1) : result;
}
