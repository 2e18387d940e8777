import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { testDatabase } from "./database";

type Invariant = { name: string; query: string };

function readInvariants(): Invariant[] {
  const text = readFileSync(path.join(import.meta.dirname, "invariants.sql"), "utf8");
  return text
    .split(/^-- name: /m)
    .slice(1)
    .map((part) => {
      const [name = "", ...query] = part.split("\n");
      return { name, query: query.join("\n").trim().replace(/;$/, "") };
    });
}

/** The invariants that the test file's database breaks, each with the rows that break it. */
export async function brokenInvariants(): Promise<{ name: string; rows: unknown[] }[]> {
  const client = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await client.connect();
  try {
    const broken = [];
    for (const { name, query } of readInvariants()) {
      const { rows } = await client.query(query);
      if (rows.length > 0) broken.push({ name, rows });
    }
    return broken;
  } finally {
    await client.end();
  }
}
