import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { run } from "./project.mjs";

/** Whether a process with this id exists; one that belongs to another user counts. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * Something that tells a process from a later one with the same id: its start time where the
 * system says it, else its command. Undefined for a process that is gone (a zombie counts as gone).
 */
export async function fingerprint(pid) {
  if (!isAlive(pid)) return undefined;
  if (process.platform === "linux") {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
    if (!stat) return undefined;
    // The name in parentheses may hold spaces; what follows it is split safely.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : `start:${fields[19]}`;
  }
  if (process.platform === "win32") return `pid:${pid}`;
  const { code, output } = await run("ps", ["-o", "lstart=", "-p", String(pid)]);
  return code === 0 && output.trim() ? `start:${output.trim()}` : undefined;
}

/** Whether the process with this id is the PostgreSQL server of these files, and not another's. */
export async function isPostgresOf(pid, files) {
  if (!(await fingerprint(pid))) return false;
  if (process.platform === "win32") return true;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(
    async () => (await run("ps", ["-ww", "-o", "command=", "-p", String(pid)])).output,
  );
  return command.includes("postgres") && command.includes(files);
}

/** True when a server could listen there now, else the error code (EADDRINUSE, EACCES, …). */
export function isFree(port, host = "127.0.0.1") {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  }).then((answer) => (answer === true ? true : answer.code));
}

/**
 * A port of this machine that nobody listens on now, and that no outgoing connection takes before it is used: they are
 * given ports from 32768 up.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 17_000);
    if ((await isFree(port, "127.0.0.1")) === true) return port;
  }
}

/** Waits until `condition` holds, at most `limitMs`. @returns whether it came to hold */
export async function waitUntil(condition, limitMs, everyMs = 100) {
  const deadline = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return true;
}

/**
 * What the server of a data folder was started with, which its launcher has made up in part: other programs beside it are
 * given the same. Linux alone tells.
 */
export async function environmentOfServer(dataDir) {
  const lock = JSON.parse(await readFile(path.join(dataDir, "lock"), "utf8"));
  const text = await readFile(`/proc/${lock.server.pid}/environ`, "utf8");
  const pairs = text.split("\0").filter((pair) => pair.includes("="));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
}
