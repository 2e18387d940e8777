import { type Context, closeDatabase, type Database, openDatabase } from "@/db";
import { env } from "@/env";
import { codeOf } from "../error-code";

/** Connections of each: with those of the test's own all at once stay below PostgreSQL's 100. */
const CONNECTIONS = 25;

/** Two processes of the app, as far as the database can tell: each with connections and a Prisma client of its own. */
export class TwoProcesses {
  private readonly databases: readonly [Database, Database] = [
    openDatabase(env.DATABASE_APP_URL, CONNECTIONS),
    openDatabase(env.DATABASE_APP_URL, CONNECTIONS),
  ];

  /** The context in one of them, by turns. */
  in<C extends Context>(index: number, ctx: C): C {
    return { ...ctx, db: this.databases[index % 2 === 0 ? 0 : 1] };
  }

  /** Does `count` things at once. @returns how each ended: "done" or its AppError's code, how often */
  async atOnce(count: number, work: (index: number) => Promise<unknown>): Promise<Record<string, number>> {
    const codes = await Promise.all(Array.from({ length: count }, (_, index) => codeOf(work(index))));
    const counts: Record<string, number> = {};
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
    return counts;
  }

  async close(): Promise<void> {
    await Promise.all(this.databases.map(closeDatabase));
  }
}
