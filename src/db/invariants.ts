import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";

/** One of prisma/invariants.sql. `of`: its number in the list of docs/reliability.md, or `house`. */
export type Invariant = { name: string; of: string; says: string; query: string };

/** A row that breaks an invariant: its table, its key there, and what it should be. */
export type BrokenRow = { table: string; id: string; should: string };

/** `total`: how many rows break it; `rows`: the first 20 of them. */
export type BrokenInvariant = { name: string; says: string; total: number; rows: BrokenRow[] };

/** What one look at a database has found. `unread`: what could not be looked at, and why. Times are milliseconds. */
export type InvariantLook = {
  checked: number;
  broken: BrokenInvariant[];
  unread: { name: string; reason: string }[];
  times: { name: string; ms: number }[];
};

type LookOptions = {
  /** How long each invariant may take, in milliseconds. A database of many years needs minutes. */
  timeoutMs?: number;
  /** How long all of them may take: what is left then is unread. */
  totalMs?: number;
  /** Plans each query once for the connection: for many looks by one connection, which no pooler stands before. */
  prepared?: boolean;
  invariants?: readonly Invariant[];
};

const SHOWN_ROWS = 20;
const TIMEOUT_MS = 10 * 60_000;
const TOO_LONG = "took too long";

/** Reads the file of invariants. @param root the folder that the product was started in */
export async function readInvariants(root = process.cwd()): Promise<Invariant[]> {
  const text = await readFile(path.join(root, "prisma/invariants.sql"), "utf8");
  return text
    .split(/^-- name: /m)
    .slice(1)
    .map(parseInvariant);
}

function parseInvariant(part: string): Invariant {
  const match =
    /^(?<name>[a-z][a-z_]*)\n-- of: (?<of>\d+|house)\n-- says: (?<says>[^\n]+\.)\n(?<query>.+)$/s.exec(part);
  const { name = "", of = "", says = "", query = "" } = match?.groups ?? {};
  if (!match) throw new Error(`prisma/invariants.sql: not an invariant: ${part.slice(0, 60)}`);
  return { name, of, says, query: query.trim().replace(/;$/, "") };
}

/**
 * Looks at every invariant in one read-only snapshot of the database, so that what goes on meanwhile breaks none of
 * them. One that takes too long, or whose tables cannot be read, is told as unread; the others are looked at all the same.
 *
 * @param client a connection of its own, outside a transaction and without a `query_timeout`
 * @throws when the connection itself fails
 */
export async function lookAtInvariants(
  client: pg.ClientBase,
  options: LookOptions = {},
): Promise<InvariantLook> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    return await lookWithin(client, options);
  } finally {
    await client.query("ROLLBACK").catch(() => {});
  }
}

/** The same within a transaction of the caller's. */
export async function lookWithin(client: pg.ClientBase, options: LookOptions = {}): Promise<InvariantLook> {
  const { timeoutMs = TIMEOUT_MS, totalMs = Number.POSITIVE_INFINITY, prepared = false } = options;
  const invariants = options.invariants ?? (await readInvariants());
  const end = performance.now() + totalMs;
  const look: InvariantLook = { checked: 0, broken: [], unread: [], times: [] };
  // The owner passes by the policies; the server's role sees what the provider may.
  await client.query(`SELECT set_config('app.scope', 'provider', true), set_config('app.tenant_id', '', true),
    set_config('jit', 'off', true), set_config('statement_timeout', '${Math.ceil(timeoutMs)}', true)`);
  await client.query("SAVEPOINT look");
  for (const invariant of invariants) {
    if (performance.now() < end) await lookAtOne(client, invariant, prepared, look);
    else look.unread.push({ name: invariant.name, reason: TOO_LONG });
  }
  return look;
}

type FoundRow = { total: string; table: string; id: string; should: string };

async function lookAtOne(
  client: pg.ClientBase,
  invariant: Invariant,
  prepared: boolean,
  look: InvariantLook,
) {
  const { name, says, query } = invariant;
  const text = `SELECT count(*) OVER () AS total, r."table", r.id::text, r.should::text
    FROM (${query}) AS r ("table", id, should) LIMIT ${SHOWN_ROWS}`;
  const startedAt = performance.now();
  try {
    const { rows } = await client.query<FoundRow>({ text, ...(prepared && { name: `invariant_${name}` }) });
    look.checked += 1;
    const [first] = rows;
    if (first) {
      const shown = rows.map(({ table, id, should }) => ({ table, id, should }));
      look.broken.push({ name, says, total: Number(first.total), rows: shown });
    }
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    look.unread.push({ name, reason: error.code === "57014" ? TOO_LONG : error.message });
    // The snapshot stays what it was.
    await client.query("ROLLBACK TO SAVEPOINT look");
  }
  look.times.push({ name, ms: performance.now() - startedAt });
}

/** Looks at a database by a connection made for it: those of the pool have less patience. */
export async function lookAtDatabase(url: string, options: LookOptions = {}): Promise<InvariantLook> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "tierline invariants",
  });
  client.on("error", () => {});
  await client.connect();
  try {
    return await lookAtInvariants(client, options);
  } finally {
    await client.end();
  }
}
