import { inRoot, readIfThere } from "./project.mjs";

/** What always holds, in the order in which it is looked for; each query answers with the rows that break it. */
const FILES = ["prisma/invariants.sql", "src/testing/invariants.sql"];

/**
 * The invariants that a database breaks.
 *
 * @param {string} ownerUrl
 * @returns {Promise<{ checked: number, broken: string[] }>} broken: their names
 */
export async function brokenInvariants(ownerUrl) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const invariants = await readInvariants();
    const broken = [];
    for (const { name, query } of invariants) {
      const { rowCount } = await client.query(query);
      if (rowCount > 0) broken.push(`${name} (${rowCount} rows)`);
    }
    return { checked: invariants.length, broken };
  } finally {
    await client.end();
  }
}

async function readInvariants() {
  for (const file of FILES) {
    const text = await readIfThere(inRoot(file));
    if (text === undefined) continue;
    return text
      .split(/^-- name: /m)
      .slice(1)
      .map((part) => ({ name: part.split("\n", 1)[0], query: part.slice(part.indexOf("\n")) }));
  }
  throw new Error("There are no invariants to look at");
}
