import { keepTo } from "@/core/clock";
import { getDatabase, runStatement } from "@/db";
import { log } from "@/log";
import { type Loop, startLoop } from "./loop";

/** How often the database is asked. Between two answers the machine's steady clock counts on. */
const READ_EVERY_MS = 10_000;
/** What the process's clock may be off before the log says so: people read its times beside the database's. */
const NOTED_MS = 5_000;

const READ = {
  name: "read_clock",
  text: "SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms",
};

/** Has the process go by the database's clock, which all processes share: expiry and order follow it (F7). */
export async function startDatabaseClock(): Promise<Loop> {
  await readDatabaseClock();
  return startLoop("clock", READ_EVERY_MS, async () => {
    await readDatabaseClock();
    return false;
  });
}

/** Reads it once: the time was read somewhere between asking and the answer, and is taken for the middle. */
export async function readDatabaseClock(): Promise<void> {
  const askedMs = performance.now();
  const [row] = await runStatement<{ ms: number }>({ db: getDatabase() }, READ, []);
  const doubtMs = (performance.now() - askedMs) / 2;
  if (!row) return;
  keepTo({ atMs: row.ms, steadyMs: askedMs + doubtMs }, doubtMs + 1);
  const offMs = Date.now() - row.ms - doubtMs;
  if (Math.abs(offMs) > NOTED_MS + doubtMs)
    log().warn({ ms: Math.round(offMs) }, "the clock of this machine is off");
}
