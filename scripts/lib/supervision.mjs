import { demoSignIns } from "./demo.mjs";
import { endChildren } from "./project.mjs";
import { Stop } from "./stop.mjs";

const WATCH_EVERY_MS = 2000;

/**
 * Runs what a launcher starts, waits for Ctrl-C or a request to end, and closes all that was
 * opened: the server first, the database last.
 *
 * @param {(open: (parts: object) => void) => Promise<void>} start tells with open() the `folder`,
 *   `embedded` database, `server` and `worker` as it opens them
 * @throws {Stop} when the server ends by itself
 */
export async function runUntilTold(start) {
  const parts = {};
  const told = untilToldToStop();
  const started = start((more) => Object.assign(parts, more));
  try {
    if ((await Promise.race([told, started])) === "told") {
      // Told in the middle of a step: what it runs is ended, and with it the step.
      console.log("\nStopping.");
      endChildren();
      await started.catch(() => {});
      return;
    }
    if (parts.embedded) superviseDatabase(parts.embedded);
    const outcome = await Promise.race([told, parts.server.exited]);
    if (outcome !== "told")
      throw new Stop(`The server ended by itself (code ${outcome}); its reason is above`);
    console.log("\nStopping: requests in work are finished first, the database stops last.");
  } finally {
    await Promise.all([parts.server?.stop(), parts.worker?.stop()]);
    await parts.embedded?.stop();
    await parts.folder?.unlock();
  }
}

/** Prints where it answers and how to sign in. */
export async function announce({ settings, setupCode }) {
  console.log(`\nTierline answers at ${settings.APP_URL}\n`);
  const signIns = await demoSignIns(settings.dataDir);
  if (setupCode) console.log(`  Make the first admin there with the set-up code ${setupCode}\n`);
  else if (signIns) console.log(`${signIns.map((line) => `  ${line}`).join("\n")}\n`);
  console.log("Ctrl-C stops it.\n");
}

/** Resolves with "told" at the first Ctrl-C or request to end; more of them change nothing. */
function untilToldToStop() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => resolve("told"));
  });
}

/** Starts the embedded database again should it die; the server connects anew by itself. */
function superviseDatabase(embedded) {
  let isBusy = false;
  const watch = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      if (await embedded.revive()) console.error("The embedded PostgreSQL had died and was started again.");
    } catch (error) {
      console.error(error.message);
    } finally {
      isBusy = false;
    }
  };
  setInterval(watch, WATCH_EVERY_MS).unref();
}
