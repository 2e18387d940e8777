import pg from "pg";
import { timeLimits } from "./time-limits.mjs";

type PoolOptions = {
  url: string;
  size: number;
  /** How PostgreSQL's list of sessions calls them. */
  name: string;
  /** Longest wait for a connection, in ms. */
  connectMs?: number;
};

/**
 * A pool whose connections may die at any moment, idle or in use, without ending the process: whoever asked is told,
 * and the next asks another. Nothing waits for ever, neither for a connection nor for a database that says nothing.
 */
export function openPool({ url, size, name, connectMs = timeLimits.connect }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: connectMs,
    query_timeout: timeLimits.longSilence,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: name,
  });
  // Without a listener each of these would end the process: an idle connection's end, and that of one in use.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  // Given back in the middle of something (its statement was given up, its transaction was not ended): nobody gets it
  // again. pg would hand it to the next, whose statements would run in the other's transaction (prisma/orm#29719).
  pool.on("release", (_error, client) => {
    if (client && client.getTransactionStatus() !== "I") void client.end().catch(() => {});
  });
  return pool;
}
