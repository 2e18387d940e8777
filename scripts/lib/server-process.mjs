import { spawn } from "node:child_process";
import { keepTrackOf, root } from "./project.mjs";
import { Stop } from "./stop.mjs";

/** How long a server may take to drain before it is ended: its own limit of 10 s and some more. */
const DRAIN_LIMIT_MS = 15_000;

/**
 * Starts a server program and waits until it says over its channel that it answers. When that
 * channel closes, because the launcher was killed, the server stops by itself.
 *
 * @param {string[]} args Node's arguments
 * @param {Record<string, string>} env on top of ours, without the owner's connection
 */
export async function startServer(args, env) {
  const { DATABASE_URL: _ownersAlone, ...inherited } = process.env;
  const child = keepTrackOf(
    spawn(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { ...inherited, ...env },
    }),
  );
  const exited = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  const ready = new Promise((resolve) => {
    child.on("message", (message) => message === "ready" && resolve("ready"));
  });
  const first = await Promise.race([ready, exited]);
  if (first !== "ready") throw new Stop("The server did not start; its reason is above");
  return { pid: child.pid, exited, stop: () => stop(child, exited) };
}

/** @returns {Promise<number>} exit code */
async function stop(child, exited) {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), DRAIN_LIMIT_MS);
  const code = await exited;
  clearTimeout(timer);
  return code;
}
