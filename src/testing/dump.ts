import pg from "pg";
import { testDatabase } from "./database";

/** Every row of every table of ours, by table, in an order of its own: the queue's tables are in a schema of theirs. */
export async function dumpDatabase(): Promise<Record<string, string[]>> {
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
  try {
    const { rows: tables } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY 1`,
    );
    const dump: Record<string, string[]> = {};
    for (const { name } of tables) {
      const { rows } = await owner.query(
        `SELECT row_to_json(t)::text AS line FROM ${owner.escapeIdentifier(name)} t ORDER BY 1`,
      );
      dump[name] = rows.map((row) => row.line);
    }
    return dump;
  } finally {
    await owner.end();
  }
}

/** All that the database holds, in every schema that is not PostgreSQL's own: the job queue's too. Bytes are in hex. */
export async function dumpEverything(): Promise<string> {
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
  try {
    const { rows: tables } = await owner.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`,
    );
    const parts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await owner.query<{ line: string }>(
        `SELECT row_to_json(t)::text AS line FROM ${name} t`,
      );
      parts.push(name, ...rows.map(({ line }) => line));
    }
    return parts.join("\n");
  } finally {
    await owner.end();
  }
}

/** What one dump has that the other has not, by table: nothing where they are the same. */
export function changesBetween(before: Record<string, string[]>, after: Record<string, string[]>) {
  const changed: Record<string, string[]> = {};
  for (const table of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [new Set(before[table]), new Set(after[table])];
    const lines = [
      ...[...was].filter((line) => !is.has(line)).map((line) => `- ${line}`),
      ...[...is].filter((line) => !was.has(line)).map((line) => `+ ${line}`),
    ];
    if (lines.length > 0) changed[table] = lines;
  }
  return changed;
}
