// Starting and stopping the embedded PostgreSQL by its own tool pg_ctl. That gives the server a
// session of its own, so that Ctrl-C in the terminal does not reach it: it is to stop last.
import { stat, truncate, unlink } from "node:fs/promises";
import path from "node:path";
import { freePort, isAlive, isFree, isPostgresOf, waitUntil } from "./processes.mjs";
import { readIfThere, run, writeWhole } from "./project.mjs";
import { Stop } from "./stop.mjs";

const LOG_LIMIT_BYTES = 10_000_000;
/** What PostgreSQL says while the children of a killed server are still going away. */
const STILL_LEAVING = /pre-existing shared memory block|lock file .* already exists/;

/** Whether the cluster's server runs, started by whichever process. */
export async function isServerRunning(cluster) {
  const { pid } = await postmaster(cluster);
  return isPostgresOf(pid, cluster.files);
}

/** A server that outlived its launcher is stopped; a lock of a process that is no server goes. */
export async function clearLeftovers(cluster) {
  const { pid } = await postmaster(cluster);
  if (pid === undefined) return;
  if (await isServerRunning(cluster)) await stopServer(cluster);
  else if (isAlive(pid)) await unlink(path.join(cluster.files, "postmaster.pid"));
}

/** Keeps to the port of the last start while it is free. */
export async function choosePort(cluster) {
  const { settings, settingsFile } = cluster;
  if (settings.port && (await isFree(settings.port)) === true) return;
  settings.port = await freePort();
  await writeWhole(settingsFile, JSON.stringify(settings), 0o600);
}

/** Starts the server and waits until it takes connections. */
export async function launch(cluster, throwaway) {
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

export async function stopServer(cluster) {
  const stop = (mode) =>
    runProgram(cluster, "pg_ctl", ["stop", "-w", "-t", "30", "-m", mode, "-D", cluster.files]);
  const { code } = await stop("fast");
  if (code !== 0 && (await isServerRunning(cluster))) await stop("immediate");
}

/** What a running or killed server noted about itself. */
export async function postmaster(cluster) {
  const text = await readIfThere(path.join(cluster.files, "postmaster.pid"));
  return { pid: text ? Math.abs(Number.parseInt(text, 10)) : undefined };
}

/** Runs one of PostgreSQL's programs as the user it runs as. */
export function runProgram({ programs, identity, home }, name, args) {
  const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith("PG"));
  return run(path.join(programs, name), args, {
    ...identity,
    cwd: home,
    env: { ...Object.fromEntries(inherited), LC_ALL: "C" },
  });
}

/** The last line of a log, or of those in it that match. */
export function lastLine(text, pattern = /\S/) {
  return (
    text
      .trim()
      .split("\n")
      .findLast((line) => pattern.test(line)) ?? "no reason given"
  );
}
