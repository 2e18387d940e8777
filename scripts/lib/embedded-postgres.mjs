// The PostgreSQL that comes inside npm packages, run from the data folder.
import { ensureCluster, openCluster, SUPERUSER } from "./postgres-cluster.mjs";
import {
  choosePort,
  clearLeftovers,
  isServerRunning,
  launch,
  postmaster,
  stopServer,
} from "./postgres-control.mjs";
import { isAlive } from "./processes.mjs";

/**
 * The embedded PostgreSQL of a data folder, not started yet.
 *
 * @param {string} dataDir absolute path of the data folder
 * @param {{ throwaway?: boolean }} [options] throwaway: a test's cluster, which need not survive
 */
export async function openEmbeddedPostgres(dataDir, { throwaway = false } = {}) {
  return new EmbeddedPostgres(await openCluster(dataDir), throwaway);
}

/** Opens and starts it. */
export async function startEmbeddedPostgres(dataDir, options) {
  const embedded = await openEmbeddedPostgres(dataDir, options);
  await embedded.start();
  return embedded;
}

class EmbeddedPostgres {
  #cluster;
  #throwaway;
  #stopping = false;

  constructor(cluster, throwaway) {
    this.#cluster = cluster;
    this.#throwaway = throwaway;
  }

  /** The owner's connection string. */
  url(database = "tierline") {
    return urlOf(this.#cluster, database);
  }

  get folder() {
    return this.#cluster.home;
  }

  /**
   * Starts the server, making its cluster on the first run. One left running by a killed launcher
   * is stopped first; after a crash PostgreSQL recovers from its log by itself.
   */
  async start() {
    const cluster = this.#cluster;
    await ensureCluster(cluster);
    await clearLeftovers(cluster);
    await choosePort(cluster);
    await launch(cluster, this.#throwaway);
    await ensureDatabase(cluster, "tierline");
  }

  /** Whether its server runs, started by whichever process. */
  isRunning() {
    return isServerRunning(this.#cluster);
  }

  /** Starts the server again when it has died. @returns whether it had to */
  async revive() {
    const { pid } = await postmaster(this.#cluster);
    if (this.#stopping || isAlive(pid)) return false;
    await launch(this.#cluster, this.#throwaway);
    return true;
  }

  async stop() {
    this.#stopping = true;
    if (await this.isRunning()) await stopServer(this.#cluster);
  }
}

/** Drops a database of the cluster with all sessions in it, and makes it anew, empty. */
export async function recreateDatabase(ownerUrl) {
  const { default: pg } = await import("pg");
  const name = new URL(ownerUrl).pathname.slice(1);
  const url = new URL(ownerUrl);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
}

async function ensureDatabase(cluster, name) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: urlOf(cluster, "postgres") });
  await client.connect();
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  if (!rowCount) await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
}

function urlOf({ settings }, database) {
  return `postgresql://${SUPERUSER}:${settings.password}@127.0.0.1:${settings.port}/${database}`;
}
