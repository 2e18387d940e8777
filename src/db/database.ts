import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { env } from "@/env";
import { PrismaClient } from "./generated/client";
import { JobGate } from "./job-gate";
import { openPool } from "./pool";
import { statementNames } from "./statement-names";

/** One bounded pool, shared by Prisma and by the statements of the hot paths. `jobs`: where jobs wait for their share. */
export type Database = { readonly prisma: PrismaClient; readonly pool: pg.Pool; readonly jobs: JobGate };

/** Opens a pool as the runtime role. */
export function openDatabase(url: string, poolSize: number): Database {
  const pool = openPool({ url, size: poolSize, name: "tierline" });
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }),
  });
  return { pool, prisma, jobs: new JobGate(poolSize) };
}

export async function closeDatabase(database: Database): Promise<void> {
  await database.prisma.$disconnect();
  if (!database.pool.ended) await database.pool.end();
}

// Next bundles this module apart from our own server: both find the one pool here.
const shared = globalThis as { tierlineDatabase?: Database };

/** The process's database, opened at first use. */
export function getDatabase(): Database {
  shared.tierlineDatabase ??= openDatabase(env.DATABASE_APP_URL, env.DATABASE_POOL_SIZE);
  return shared.tierlineDatabase;
}

/** Closes the process's database; the next use opens it anew. For tests, whose files have one each. */
export async function forgetDatabase(): Promise<void> {
  const database = shared.tierlineDatabase;
  delete shared.tierlineDatabase;
  if (database) await closeDatabase(database);
}
