// A PgBouncer between the servers and their database, as docs/operations.md has it: in transaction mode.
import { spawn } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { postgresIdentity } from "../../../scripts/lib/postgres-user.mjs";
import { freePort, waitUntil } from "../../../scripts/lib/processes.mjs";
import { keepTrackOf, run } from "../../../scripts/lib/project.mjs";
import { Skip } from "./skip.mjs";

/** The first that keeps prepared statements in transaction mode. */
const OLDEST = [1, 21];
const PROGRAM = process.env.PGBOUNCER || "pgbouncer";
const START_LIMIT_MS = 10_000;

/** @throws {Skip} where there is none, or one that is too old */
export async function requirePooler() {
  const { code, output } = await run(PROGRAM, ["--version"]);
  const [, major, minor] = output.match(/PgBouncer (\d+)\.(\d+)/) ?? [];
  if (code !== 0 || !major)
    throw new Skip("there is no pgbouncer on this machine (PGBOUNCER names its program)");
  if (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1])
    throw new Skip(`pgbouncer ${major}.${minor} keeps no prepared statements in transaction mode`);
}

export class Pooler {
  #child;
  #folder;

  /** @param {URL} owner the database, as its owner, whom PgBouncer asks for passwords */
  constructor(owner) {
    this.owner = owner;
  }

  get host() {
    return `127.0.0.1:${this.port}`;
  }

  async start() {
    if (!this.#folder) await this.#configure();
    const identity = await postgresIdentity();
    const args = [path.join(this.#folder, "pgbouncer.ini")];
    this.#child = keepTrackOf(spawn(PROGRAM, args, { ...identity, stdio: "ignore" }));
    if (!(await waitUntil(() => this.#answers(), START_LIMIT_MS)))
      throw new Error(`PgBouncer does not start: ${path.join(this.#folder, "pgbouncer.log")}`);
  }

  /** All its connections are gone at once. */
  async kill() {
    const gone = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill("SIGKILL");
    await gone;
  }

  /** Holds back all statements that are not begun yet, or lets them go on. */
  async hold(isHeld) {
    const console = new pg.Client({ connectionString: this.#url("pgbouncer") });
    await console.connect();
    // PAUSE waits for what is under way; nothing is answered to whoever asks before it is over.
    await console.query(isHeld ? "PAUSE" : "RESUME");
    await console.end();
  }

  async close() {
    this.#child?.kill("SIGKILL");
    await rm(this.#folder, { recursive: true, force: true });
  }

  #url(database) {
    const url = new URL(this.owner);
    url.host = this.host;
    url.pathname = database;
    return url.href;
  }

  async #answers() {
    const client = new pg.Client({ connectionString: this.#url("pgbouncer"), connectionTimeoutMillis: 500 });
    client.on("error", () => {});
    return client.connect().then(
      () => client.end().then(() => true),
      () => false,
    );
  }

  async #configure() {
    this.port = await freePort();
    this.#folder = await mkdtemp(path.join(tmpdir(), "tierline-pooler-"));
    // The user that it runs as has to read this.
    await chmod(this.#folder, 0o777);
    const { hostname, port, username, password } = this.owner;
    const file = (name) => path.join(this.#folder, name);
    await writeFile(file("users.txt"), `"${username}" "${decodeURIComponent(password)}"\n`);
    const lines = [
      "[databases]",
      `* = host=${hostname} port=${port}`,
      "[pgbouncer]",
      "listen_addr = 127.0.0.1",
      `listen_port = ${this.port}`,
      "unix_socket_dir =",
      `logfile = ${file("pgbouncer.log")}`,
      "pool_mode = transaction",
      "max_prepared_statements = 200",
      "default_pool_size = 20",
      "auth_type = scram-sha-256",
      `auth_file = ${file("users.txt")}`,
      `auth_user = ${username}`,
      `admin_users = ${username}`,
    ];
    await writeFile(file("pgbouncer.ini"), `${lines.join("\n")}\n`);
  }
}
