import pg from "pg";
import { testDatabase } from "./database";

/** What requests are noted in, refused ones too, and when a key was last used. */
const NOTES = ["request_logs", "api_usage", "rate_limits"];
const NOTED_COLUMNS = ["last_used_at", "last_used_address"];

/** A hash of all rows of each table: equal as long as nothing has changed. */
export async function databaseFingerprint(): Promise<Record<string, string>> {
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
  try {
    const { rows: tables } = await owner.query<{ tablename: string }>(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1) ORDER BY tablename",
      [NOTES],
    );
    const hashes = tables.map(
      ({ tablename }) =>
        `SELECT '${tablename}' AS name, md5(COALESCE(string_agg(row, '' ORDER BY row), '')) AS hash
         FROM (SELECT (to_jsonb(t) - $1::text[])::text AS row FROM "${tablename}" AS t) AS rows`,
    );
    const { rows } = await owner.query<{ name: string; hash: string }>(hashes.join(" UNION ALL "), [
      NOTED_COLUMNS,
    ]);
    return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
  } finally {
    await owner.end();
  }
}
