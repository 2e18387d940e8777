import { applyFunctions } from "./functions.mjs";
import { prepareJobQueue } from "./job-queue.mjs";
import { applyMigrations } from "./prisma.mjs";
import { ensureRuntimeRole } from "./runtime-role.mjs";
import { Stop } from "./stop.mjs";

/** Any number, the same for all: two launchers on one database prepare it one after the other. */
const PREPARATION_LOCK = 7_218_350_114;

/**
 * Brings a database to what this version of the code needs: migrations, functions, the server's
 * login role, the job queue. Doing it again changes nothing.
 *
 * @param {{ ownerUrl: string, authSecret: string, appUrl?: string, pooler?: string }} settings appUrl: the
 *   connection string of a server role that somebody else looks after; pooler: host and port at which the role that is
 *   made here finds the database
 * @returns {Promise<{ appUrl: string, applied: number, isNew: boolean }>} applied: how many
 *   migrations; isNew: the database was empty before
 */
export async function prepareDatabase({ ownerUrl, authSecret, appUrl, pooler }) {
  const owner = await connectAsOwner(ownerUrl);
  try {
    await owner.query("SELECT pg_advisory_lock($1)", [PREPARATION_LOCK]);
    const migrations = await applyMigrations(owner, ownerUrl);
    await applyFunctions(owner);
    const roleUrl = appUrl ?? (await ensureRuntimeRole(owner, { ownerUrl, authSecret, pooler }));
    await prepareJobQueue(owner);
    return { ...migrations, appUrl: roleUrl };
  } finally {
    await owner.end();
  }
}

/** @throws {Stop} in one line, when the database does not answer within 10 s or refuses us */
async function connectAsOwner(ownerUrl) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { hostname, port, pathname } = new URL(ownerUrl);
    const reason = error.message || error.code || "no answer";
    throw new Stop(
      `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} cannot be reached: ${reason}`,
    );
  }
}
