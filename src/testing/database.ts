import pg from "pg";
import { inject } from "vitest";
import { forgetDatabase } from "@/db";

/** Connection strings of a test file's own database: the owner's, and the server's weak role's. */
export type TestDatabase = { ownerUrl: string; appUrl: string };

let current: TestDatabase | undefined;

/** The database of this test file. The integration project's set-up has made it. */
export function testDatabase(): TestDatabase {
  if (!current) throw new Error("testDatabase() is for *.int.test.ts files");
  return current;
}

/**
 * Copies the prepared database for this test file. Its name is that of the worker's last: what the worker has loaded
 * once, settings among it, goes on with the new one.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject("ownerUrl");
  const name = `test_${process.pid}`;
  await onMaintenanceDatabase(async (client) => {
    // A copy takes a template that nobody else copies at this moment.
    await client.query("SELECT pg_advisory_lock(1)");
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${databaseOf(template)}" STRATEGY FILE_COPY`);
  });
  current = { ownerUrl: withDatabase(template, name), appUrl: withDatabase(inject("appUrl"), name) };
  return current;
}

/** Drops this test file's database, with whatever still hangs on it. */
export async function dropTestDatabase(): Promise<void> {
  if (!current) return;
  await forgetDatabase();
  const name = databaseOf(current.ownerUrl);
  await onMaintenanceDatabase((client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  current = undefined;
}

async function onMaintenanceDatabase(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(inject("ownerUrl"), "postgres") });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
