import type pg from "pg";
import { timeLimits } from "@/db";
import { log } from "@/log";

/** What an acknowledged order rests on: with one of these off, a crash of the database may lose it (F3). */
const DURABLE = ["fsync", "synchronous_commit", "full_page_writes"];

/** What the launcher sets on the server's role, in ms; a role that somebody else looks after may lack it. */
const LIMITS: Readonly<Record<string, number>> = {
  lock_timeout: timeLimits.lock,
  statement_timeout: timeLimits.statement,
  idle_in_transaction_session_timeout: timeLimits.idleInTransaction,
};

/** Asks the database at the start whether it keeps what it acknowledges and ends what takes too long; says aloud what not. */
export async function checkDatabase(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name = ANY($1)",
    [[...DURABLE, ...Object.keys(LIMITS)]],
  );
  const complaints = complaintsAbout(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])));
  for (const complaint of complaints) log().error({ setting: complaint.split(" ")[0] }, complaint);
  return complaints;
}

/** @param settings as pg_settings has them: times in ms */
export function complaintsAbout(settings: Readonly<Record<string, string>>): string[] {
  const lossy = DURABLE.filter((name) => settings[name] === "off").map(
    (name) => `${name} is off: a crash of the database may lose orders that were acknowledged`,
  );
  const endless = Object.entries(LIMITS)
    .filter(([name, limit]) => !(Number(settings[name]) > 0 && Number(settings[name]) <= limit))
    .map(([name, limit]) => `${name} is not ${limit} ms or less: set it on the server's role`);
  return [...lossy, ...endless];
}
