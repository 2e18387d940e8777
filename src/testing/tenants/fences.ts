import pg from "pg";
import { type Database, forgetDatabase, getDatabase, openDatabase } from "@/db";
import { flushKeyUse } from "@/features/api-keys";
import { flushRequests } from "@/features/api-usage";
import { testDatabase } from "../database";
import { stopLooking } from "../invariants";
import { stripTenants, withoutTenant } from "./strip-tenant";

/** Which of the two fences of tenancy stand (design rule 4): the tenant in every statement, row-level security below. */
export type Fences = { statements: boolean; rows: boolean };

/** What was asked behind them, and how many conditions on the tenant were taken out of statements meanwhile. */
type Behind<T> = { result: T; stripped: number };

const shared = globalThis as { tierlineDatabase?: Database };

/**
 * Runs work on a copy of the test's database behind these fences alone; the copy is gone afterwards. Contexts have to
 * be given the database anew: `getDatabase()` is the copy's.
 */
export async function behind<T>(
  fences: Fences,
  work: (copy: { ownerUrl: string }) => Promise<T>,
): Promise<Behind<T>> {
  await settle();
  const copy = await copyDatabase();
  if (!fences.rows) await inDatabase(copy.ownerUrl, openRows);
  if (!fences.statements) await inDatabase(copy.ownerUrl, stripFunctions);
  shared.tierlineDatabase = openDatabase(copy.appUrl, 8);
  const stripping = fences.statements ? undefined : stripTenants();
  try {
    return { result: await work(copy), stripped: stripping?.count ?? 0 };
  } finally {
    stripping?.stop();
    await settle();
    await dropDatabase(copy.name);
  }
}

/** Writes what is noted in passing, and closes what is connected: nobody may be in a database that is copied. */
async function settle(): Promise<void> {
  if (shared.tierlineDatabase) {
    await flushKeyUse(getDatabase());
    await flushRequests(getDatabase());
  }
  await forgetDatabase();
  await stopLooking();
}

async function copyDatabase() {
  const { ownerUrl, appUrl } = testDatabase();
  const original = new URL(ownerUrl).pathname.slice(1);
  const name = `${original}_fences`;
  await inDatabase(named(ownerUrl, "postgres"), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${original}" STRATEGY FILE_COPY`);
  });
  return { name, ownerUrl: named(ownerUrl, name), appUrl: named(appUrl, name) };
}

function dropDatabase(name: string): Promise<void> {
  return inDatabase(named(testDatabase().ownerUrl, "postgres"), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  });
}

async function openRows(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace",
  );
  for (const { name } of rows) await client.query(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`);
}

async function stripFunctions(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ source: string }>(
    `SELECT pg_get_functiondef(p.oid) AS source FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
     WHERE p.pronamespace = 'public'::regnamespace AND l.lanname IN ('sql', 'plpgsql') AND p.prokind = 'f'`,
  );
  for (const { source } of rows) {
    const { text, stripped } = withoutTenant(source, "function");
    if (stripped > 0) await client.query(text);
  }
}

async function inDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function named(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
