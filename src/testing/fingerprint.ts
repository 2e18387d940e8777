import pg from "pg";
import { testDatabase } from "./database";

/** What requests are noted in, refused ones too. */
const NOTES = ["request_logs", "api_usage", "rate_limits"];

/** In a key's row it is noted when it was last used. */
const KEYS = `SELECT 'api_keys' AS name, md5(string_agg(row, '' ORDER BY row)) AS mark
  FROM (SELECT (to_jsonb(k) - '{last_used_at,last_used_address}'::text[])::text AS row FROM api_keys AS k) AS rows`;

/**
 * A mark of each table, the same as long as no row of it is written or removed: how many rows there are, and the newest
 * transaction that has written one.
 */
export async function databaseFingerprint(): Promise<Record<string, string>> {
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
  try {
    const { rows: tables } = await owner.query<{ tablename: string }>(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1) ORDER BY tablename",
      [[...NOTES, "api_keys"]],
    );
    const marks = tables.map(
      ({ tablename }) =>
        `SELECT '${tablename}' AS name, count(*) || ' ' || COALESCE(max(xmin::text::bigint), 0) AS mark FROM "${tablename}"`,
    );
    const { rows } = await owner.query<{ name: string; mark: string }>([KEYS, ...marks].join(" UNION ALL "));
    return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
  } finally {
    await owner.end();
  }
}
