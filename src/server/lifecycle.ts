import { EnvError } from "@/env";
import { log } from "@/log";
import { noteStopping } from "@/stopping";

/** From the signal to the end of the process, in ms, whatever is still under way: its jobs are handed back by then. */
const STOP_LIMIT_MS = 9_800;

/**
 * Runs a server program: start, tell the launcher, wait until told to stop, stop, exit.
 * A reason not to start is one line on stderr and exit code 1.
 *
 * @param start returns what ends the program in good order
 */
export async function runProgram(
  start: () => Promise<() => Promise<void>>,
  { stopLimitMs = STOP_LIMIT_MS } = {},
): Promise<void> {
  survivePromises();
  try {
    const stop = await start();
    const reason = untilToldToStop();
    process.send?.("ready");
    log().info({ reason: await reason }, "stopping");
    noteStopping();
    setTimeout(() => {
      log().warn("not everything could be finished in time");
      process.exit(0);
    }, stopLimitMs).unref();
    await stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exit(1);
  }
}

/**
 * A promise that nobody waits for (a library's own, of a statement whose connection died) is no reason to take
 * everybody's requests along: it is told, and the process goes on.
 */
function survivePromises(): void {
  process.on("unhandledRejection", (error) => log().error({ err: error }, "unhandled rejection"));
}

/** Told by a signal, or by the end of the launcher that started us. */
function untilToldToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => resolve(signal));
    process.on("disconnect", () => resolve("launcher is gone"));
  });
}

function reasonOf(error: unknown): string {
  if (error instanceof EnvError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return `PORT is in use: ${message}`;
  if (code === "ECONNREFUSED") return `The database of DATABASE_APP_URL does not answer: ${message}`;
  return error instanceof Error ? (error.stack ?? message) : String(error);
}
