// The embedded PostgreSQL of a fault run, and what the runs do to it.
import pg from "pg";
import { startEmbeddedPostgres } from "../../../scripts/lib/embedded-postgres.mjs";
import { openCluster } from "../../../scripts/lib/postgres-cluster.mjs";
import { runProgram } from "../../../scripts/lib/postgres-control.mjs";

const LOOK_EVERY_MS = 500;

/**
 * Starts a cluster that keeps what it has acknowledged: fsync and synchronous_commit are on, as they are by default.
 * With `--lossy` (run.mjs) it does not: then a crash has to be found out.
 */
export async function startDatabase(folder) {
  const embedded = await startEmbeddedPostgres(folder);
  const cluster = await openCluster(folder);
  const database = new Database(embedded, cluster);
  if (process.env.FAULT_LOSSY) await database.asOwner(forget);
  await database.watch();
  return database;
}

/** Commits are answered up to half a minute before they are on disk. */
async function forget(owner) {
  await owner.query("ALTER SYSTEM SET synchronous_commit = off");
  await owner.query("ALTER SYSTEM SET wal_writer_delay = '10s'");
  await owner.query("SELECT pg_reload_conf()");
}

class Database {
  /** Longest that a transaction of ours stood idle, in ms. */
  longestIdleMs = 0;
  #watching;

  constructor(embedded, cluster) {
    this.embedded = embedded;
    this.cluster = cluster;
  }

  get ownerUrl() {
    return this.embedded.url();
  }

  get port() {
    return this.cluster.settings.port;
  }

  /** Does something as the owner, on a connection of its own. */
  async asOwner(work) {
    const client = new pg.Client({ connectionString: this.ownerUrl, connectionTimeoutMillis: 10_000 });
    client.on("error", () => {});
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => {});
    }
  }

  /** Ends it without a checkpoint, as a crash would, and starts it again: it recovers from its log. */
  async crash() {
    const { files, log } = this.cluster;
    const args = ["restart", "-m", "immediate", "-w", "-t", "60", "-D", files, "-l", log];
    const { code, output } = await runProgram(this.cluster, "pg_ctl", args);
    if (code !== 0) throw new Error(`PostgreSQL did not start again: ${output}`);
  }

  /** Ends one or several backends of the server and the worker, whatever they are at. @returns how many */
  terminate(count) {
    return this.asOwner(async (owner) => {
      const { rows } = await owner.query(
        `SELECT count(pg_terminate_backend(pid)) AS ended FROM (
           SELECT pid FROM pg_stat_activity WHERE usename LIKE 'tierline_app%' ORDER BY random() LIMIT $1) AS chosen`,
        [count],
      );
      return Number(rows[0].ended);
    });
  }

  /** Notes how long transactions of the server stand idle, until `close`. */
  async watch() {
    let client;
    const look = async () => {
      client ??= await this.#watcher();
      const { rows } = await client.query(
        `SELECT max(extract(epoch FROM clock_timestamp() - state_change)) * 1000 AS ms FROM pg_stat_activity
         WHERE usename LIKE 'tierline_app%' AND state LIKE 'idle in transaction%'`,
      );
      this.longestIdleMs = Math.max(this.longestIdleMs, Number(rows[0].ms ?? 0));
    };
    let isBusy = false;
    const timer = setInterval(() => {
      if (isBusy) return;
      isBusy = true;
      look()
        .catch(() => {
          client?.end().catch(() => {});
          client = undefined;
        })
        .finally(() => (isBusy = false));
    }, LOOK_EVERY_MS);
    this.#watching = async () => {
      clearInterval(timer);
      await client?.end().catch(() => {});
    };
  }

  async #watcher() {
    const client = new pg.Client({ connectionString: this.ownerUrl, connectionTimeoutMillis: 2_000 });
    client.on("error", () => {});
    await client.connect();
    return client;
  }

  async close() {
    await this.#watching?.();
    await this.embedded.stop();
  }
}
