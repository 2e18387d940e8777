// The PostgreSQL driver adapter, mended where Prisma's schema engine needs more than the client.
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { givingWay } from "./give-way.mjs";

/** PostgreSQL's internal type `"char"`, which catalogue tables use and the adapter refuses. */
const OID_INTERNAL_CHAR = 18;
const OID_TEXT = 25;
/** `Character` among the adapter's column types. */
const COLUMN_TYPE_CHARACTER = 6;

/**
 * An adapter factory for the schema engine on the database at `url`.
 *
 * @param {string | undefined} url owner's connection string; generating a client needs none
 */
export function postgresFactory(url) {
  const factory = new PrismaPg({ connectionString: url });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => mend(await connect());
  factory.connectToShadowDb = () => connectToShadow(url);
  return factory;
}

/** A throwaway database for diffs, on its own connection, dropped even if a session is stuck. */
async function connectToShadow(url) {
  const name = `prisma_shadow_${randomUUID()}`;
  await runOnce(url, `CREATE DATABASE "${name}"`);
  const shadowUrl = new URL(url);
  shadowUrl.pathname = `/${name}`;
  const shadow = mend(await new PrismaPg({ connectionString: shadowUrl.href }).connect());
  const dispose = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await dispose();
    await runOnce(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  };
  return shadow;
}

function mend(queryable) {
  mendInternalChar(queryable);
  mendScripts(queryable);
  const { startTransaction } = queryable;
  if (startTransaction) {
    queryable.startTransaction = async (level) =>
      mendInternalChar(await startTransaction.call(queryable, level));
  }
  return queryable;
}

/** Columns of type `"char"` are announced as text to the adapter, as characters to the engine. */
function mendInternalChar(queryable) {
  const performIO = queryable.performIO.bind(queryable);
  queryable.queryRaw = async (query) => {
    const charColumns = [];
    // The adapter reads performIO's fields inside queryRaw, so it is swapped for this call only.
    const call = Object.create(queryable, {
      performIO: {
        value: async (input) => {
          const result = await performIO(input);
          result.fields.forEach((field, index) => {
            if (field.dataTypeID !== OID_INTERNAL_CHAR) return;
            field.dataTypeID = OID_TEXT;
            charColumns.push(index);
          });
          return result;
        },
      },
    });
    const result = await Object.getPrototypeOf(queryable).queryRaw.call(call, query);
    for (const index of charColumns) result.columnTypes[index] = COLUMN_TYPE_CHARACTER;
    return result;
  };
  return queryable;
}

/**
 * A migration goes to the server as one script, done whole or not at all. The adapter's own version splits it at every
 * semicolon, which cuts function bodies apart.
 */
function mendScripts(queryable) {
  queryable.executeScript = async (script) => {
    try {
      await givingWay((lockTimeoutMs) => runScript(queryable.underlyingDriver(), script, lockTimeoutMs));
    } catch (error) {
      queryable.onError(error);
    }
  };
}

async function runScript(pool, script, lockTimeoutMs) {
  const client = await pool.connect();
  try {
    await client.query(`SET lock_timeout = ${lockTimeoutMs}`);
    await client.query(script);
  } finally {
    client.release(true);
  }
}

async function runOnce(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
