import { type Database, forgetDatabase, getDatabase, openDatabase } from "@/db";
import { getEnv } from "@/env";

/**
 * From now on the process has one session, which tells what it has counted when it is asked to, and looks through a table
 * only where no index can be used: what reads as many rows as others have all the same is kept from its index, by a policy
 * or by its statement. How long an answer takes would grow with what others have, and at the size of a test nothing shows.
 */
export async function turnScansOff(): Promise<void> {
  await forgetDatabase();
  const url = new URL(getEnv().DATABASE_APP_URL);
  url.searchParams.set("options", "-c enable_seqscan=off");
  (globalThis as { tierlineDatabase?: Database }).tierlineDatabase = openDatabase(url.href, 1);
}

/** The tables of which `least` rows or more are read while `work` runs. */
export async function readThroughBy(work: () => Promise<unknown>, least: number): Promise<string[]> {
  const before = await rowsRead();
  await work();
  const after = await rowsRead();
  return [...after]
    .flatMap(([table, rows]) => (rows - (before.get(table) ?? 0) >= least ? [table] : []))
    .sort();
}

async function rowsRead(): Promise<Map<string, number>> {
  const { pool } = getDatabase();
  await pool.query("SELECT pg_stat_force_next_flush()");
  const { rows } = await pool.query<{ relname: string; read: string }>(
    "SELECT relname, seq_tup_read + coalesce(idx_tup_fetch, 0) AS read FROM pg_stat_user_tables",
  );
  return new Map(rows.map(({ relname, read }) => [relname, Number(read)]));
}
