// The role the server connects as. It owns nothing: its rights are those that the migrations
// grant to the group `tierline_app`, and row-level security holds for it.
import { createHmac } from "node:crypto";
import { timeLimits } from "../../src/db/time-limits.mjs";
import { Stop } from "./stop.mjs";

const GROUP = "tierline_app";

/** Set on the role, they hold behind a pooler too. */
const LIMITS = [
  `lock_timeout = '${timeLimits.lock}ms'`,
  `statement_timeout = '${timeLimits.statement}ms'`,
  `idle_in_transaction_session_timeout = '${timeLimits.idleInTransaction}ms'`,
];

/**
 * Makes sure that the login role of this database exists with the password that follows from the
 * secret, and is as weak as it has to be.
 *
 * @param {import("pg").Client} owner connected as the owner
 * @param {{ ownerUrl: string, authSecret: string, pooler?: string }} settings pooler: host and port, where not the owner's
 * @returns {Promise<string>} the role's connection string
 */
export async function ensureRuntimeRole(owner, { ownerUrl, authSecret, pooler }) {
  const url = new URL(ownerUrl);
  // PostgreSQL cuts names at 63 bytes; the database's name decides, for roles are the server's.
  const role = `${GROUP}_${decodeURIComponent(url.pathname.slice(1))}`.slice(0, 63);
  const password = createHmac("sha256", authSecret).update("database role").digest("base64url");
  await requireGroup(owner);
  const { rows } = await owner.query(
    "SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole AS strong FROM pg_roles WHERE rolname = $1",
    [role],
  );
  if (rows[0]?.strong) {
    throw new Stop(
      `The database role ${role} may do more than the server should: take SUPERUSER, BYPASSRLS, CREATEDB and CREATEROLE from it.`,
    );
  }
  const name = owner.escapeIdentifier(role);
  const secret = owner.escapeLiteral(password);
  if (!rows[0]) await owner.query(`CREATE ROLE ${name} LOGIN PASSWORD ${secret}`);
  else await owner.query(`ALTER ROLE ${name} LOGIN PASSWORD ${secret}`);
  await owner.query(`GRANT ${GROUP} TO ${name}`);
  for (const limit of LIMITS) await owner.query(`ALTER ROLE ${name} SET ${limit}`);
  url.username = encodeURIComponent(role);
  url.password = password;
  if (pooler) url.host = pooler;
  return url.href;
}

async function requireGroup(owner) {
  const { rowCount } = await owner.query("SELECT FROM pg_roles WHERE rolname = $1", [GROUP]);
  if (!rowCount)
    throw new Stop(`The migrations made no database role ${GROUP}: is this Tierline's database?`);
}
