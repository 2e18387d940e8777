import { spawn } from "node:child_process";
import { waitUntil } from "./processes.mjs";
import { keepTrackOf, root } from "./project.mjs";
import { Stop } from "./stop.mjs";

/** How long a server may take to drain before it is ended: its own limit of 10 s and some more. */
const DRAIN_LIMIT_MS = 15_000;
const START_LIMIT_MS = 120_000;

/**
 * Node's arguments for a server and a worker. Left to itself, Node lets garbage grow to gigabytes before it looks at what
 * is old: under a crowd it took 1.3 GB of which 0.2 were in use. Whoever needs more says so in NODE_OPTIONS.
 */
export const NODE_ARGS = [
  ...(process.env.NODE_OPTIONS?.includes("--max-old-space-size") ? [] : ["--max-old-space-size=640"]),
];

/**
 * Starts one of our server programs and waits until it says over its channel that it is ready.
 * When that channel closes, because the launcher was killed, the program stops by itself.
 *
 * @param {string[]} args Node's arguments
 * @param {Record<string, string>} env on top of ours, without the owner's connection
 */
export async function startServer(args, env) {
  const program = launch(args, env, ["ignore", "inherit", "inherit", "ipc"]);
  const ready = new Promise((resolve) => {
    program.child.on("message", (message) => message === "ready" && resolve("ready"));
  });
  const first = await Promise.race([ready, program.exited]);
  if (first !== "ready") throw new Stop("The server did not start; its reason is above");
  return program;
}

/** Starts a program that says nothing by itself, and waits until `isReady` finds that it works. */
export async function startProgram(args, env, isReady = async () => true) {
  const program = launch(args, env, ["ignore", "inherit", "inherit"]);
  const ready = waitUntil(isReady, START_LIMIT_MS).then((came) => came && "ready");
  const first = await Promise.race([ready, program.exited]);
  if (first !== "ready") throw new Stop("A program did not start; its reason is above");
  return program;
}

function launch(args, env, stdio) {
  // DATABASE_URL is empty rather than absent: Next reads .env itself, and fills in what is absent.
  const always = { DATABASE_URL: "", NEXT_TELEMETRY_DISABLED: "1" };
  const options = { cwd: root, stdio, env: { ...process.env, ...env, ...always } };
  const child = keepTrackOf(spawn(process.execPath, args, options));
  const exited = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  return { child, pid: child.pid, exited, stop: () => stop(child, exited) };
}

async function stop(child, exited) {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), DRAIN_LIMIT_MS);
  await exited;
  clearTimeout(timer);
}
