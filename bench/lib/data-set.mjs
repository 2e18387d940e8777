// The data set of the benchmark: what the product writes for one reseller, one customer and orders of each kind, copied.
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { loadTypeScript } from "../../scripts/lib/bundle.mjs";
import { copyRows } from "./copy.mjs";
import { ID_COLUMNS, OwnIds, textOfUuid } from "./ids.mjs";
import { addUp, countUp } from "./sums.mjs";
import { ownIdsOf, watchRows } from "./templates.mjs";

export const RESELLERS = 1_000;
export const CUSTOMERS = 100_000;
/** Orders are spread over so many days until now; each is in its first cycle of 24 months. */
const DAYS = 700;
/** Answers that are kept for idempotent requests are those of the last orders. */
const KEPT_ANSWERS = 20_000;
/** Of as many prices as bench-scale.ts has. */
const PRODUCTS = 3;
/** In advance, minor units, for each reseller. */
const BALANCE_MINOR = 1_000_000_000_000;

const DAY_MS = 86_400_000;

const INVOICE_NUMBER = "'INV-' || lpad(o.number::text, GREATEST(6, length(o.number::text)), '0')";

/**
 * The data set of a folder: filled in the first time, used again from then on.
 *
 * @param {{ folder: string, ownerUrl: string, env: object}} installation of openInstallation
 * @param {number} orders
 */
export async function ensureDataSet({ folder, ownerUrl, env, prepareAnew }, orders) {
  const file = path.join(folder, "data-set.json");
  const kept = JSON.parse(await readFile(file, "utf8").catch(() => "null"));
  if (kept?.orders === orders) return kept;
  // What another run has left half done is no beginning.
  await rm(file, { force: true });
  await prepareAnew();
  Object.assign(process.env, env);
  const connections = Array.from(
    { length: CONNECTIONS },
    () => new pg.Client({ connectionString: ownerUrl }),
  );
  try {
    for (const connection of connections) await connection.connect();
    const made = await timed("data set", () =>
      withoutHousekeeping(connections[0], () => fillDataSet(connections, { orders })),
    );
    await writeFile(file, JSON.stringify(made));
    return made;
  } finally {
    await Promise.all(connections.map((connection) => connection.end()));
  }
}

/** Tables are copied side by side on so many. */
const CONNECTIONS = 2;

/**
 * Fills an empty database.
 *
 * @param {import("pg").Client[]} connections of the owner, as many as there are processors to work with
 * @param {{ orders: number }} options
 * @returns what requests are made of: the resellers' keys, first to last, what items are ordered, and ids of orders and
 *   customers, each with the number of its reseller's key
 */
async function fillDataSet(connections, { orders }) {
  const [owner] = connections;
  const world = await loadTypeScript("src/testing/bench-scale.ts");
  const made = await timed("templates", () => makeTemplates(owner, world));
  await world.close();
  const keys = world.keys(RESELLERS);
  for (const connection of connections) await connection.query(SETTINGS);
  await timed("ids and times", () => layOut(owner, { orders, keys, kinds: made.kinds }));
  await timed("copies and indexes", () => copyAll(connections, { orders, ...made }));
  await countUp(owner, orders);
  await timed("sums and chain", () => addUp(connections));
  const asked = await sample(owner, made);
  await owner.query("DROP SCHEMA bench CASCADE");
  await timed("VACUUM ANALYZE", () => owner.query("VACUUM ANALYZE"));
  return { orders, keys: keys.map(({ secret }) => secret), bodies: made.bodies, ...asked };
}

/** Nobody checks what is copied of rows that were checked; nothing is lost that is not begun anew. */
const SETTINGS = `SET session_replication_role = replica; SET synchronous_commit = off;
  SET work_mem = '256MB'; SET maintenance_work_mem = '512MB'`;

/** Of the whole server, while a set is filled: it is begun anew if anything happens meanwhile. */
const HOUSEKEEPING = {
  max_wal_size: "4GB",
  checkpoint_timeout: "1h",
  full_page_writes: "off",
  autovacuum: "off",
};

async function withoutHousekeeping(owner, work) {
  const settings = Object.entries(HOUSEKEEPING);
  for (const [name, value] of settings) await owner.query(`ALTER SYSTEM SET ${name} = '${value}'`);
  await owner.query("SELECT pg_reload_conf()");
  try {
    return await work();
  } finally {
    for (const [name] of settings) await owner.query(`ALTER SYSTEM RESET ${name}`);
    await owner.query("SELECT pg_reload_conf()");
    await owner.query("CHECKPOINT");
  }
}

async function timed(name, work) {
  const startedAt = performance.now();
  const result = await work();
  console.log(`${name.padEnd(20)} ${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s`);
  return result;
}

/** Has the product write one of each, after another reseller has left what is there once for all. */
async function makeTemplates(owner, world) {
  const products = await world.catalogue();
  const first = await world.reseller(BALANCE_MINOR);
  for (const kind of world.ORDER_KINDS)
    await world.order(first, world.orderBody(products[0], await world.customer(first)), kind);
  const look = await watchRows(owner);
  await look();
  const ownIds = new OwnIds();
  const templates = { r: [], c: [], o: [] };
  const take = async (kind, template, texts = {}) => {
    const rows = await look();
    ownIds.add(kind, ownIdsOf(rows));
    templates[kind].push({ template, rows, texts });
    return rows;
  };

  const reseller = await world.reseller(BALANCE_MINOR);
  const { clients } = await take("r", 0, { [reseller.email]: "'r' || r.n || '@example.org'" });
  templates.r[0].at = Date.parse(clients[0].created_at);
  const customer = await world.customer(reseller);
  const { customers } = await take("c", 0);
  templates.c[0].at = Date.parse(customers[0].created_at);
  const kinds = world.ORDER_KINDS.flatMap((kind) => products.map((product) => ({ kind, product })));
  for (const [template, { kind, product }] of kinds.entries()) {
    await world.order(reseller, world.orderBody(product, customer), kind);
    const { orders, invoices } = await take("o", template);
    const own = templates.o[template];
    own.at = Date.parse(orders[0].created_at);
    own.texts = { [`INV-${String(invoices[0].number).padStart(6, "0")}`]: INVOICE_NUMBER };
    // What was owed and then paid comes to nothing.
    if (kind !== "open")
      own.rows.analytics_facts = (own.rows.analytics_facts ?? []).filter((f) => f.metric !== "owed");
  }
  const bodies = products.map((product) => world.orderBody(product, customer));
  const customerId = customers[0].id;
  return { templates, ownIds, kinds: kinds.map(({ kind }) => kind), bodies, customerId };
}

const SAMPLE = 10_000;

/** Ids that requests name: orders and customers all over the data set. */
async function sample(owner, { ownIds, customerId }) {
  const every = (table) => `n % GREATEST(1, (SELECT count(*) FROM bench.${table}) / ${SAMPLE}) = 0`;
  const { rows: orders } = await owner.query(`SELECT (o.r - 1)::int AS key, placed.id FROM bench.o
    JOIN orders placed ON placed.number = (SELECT number FROM bench.before) + o.n WHERE ${every("o")}`);
  const { rows: someCustomers } = await owner.query(
    `SELECT (c.r - 1)::int AS key, 'cus_' || ${ownIds.text(customerId)} AS id FROM bench.c WHERE ${every("c")}`,
  );
  return { someOrders: orders.map(({ key, id }) => ({ key, id: `ord_${textOfUuid(id)}` })), someCustomers };
}

/** One row for each reseller, customer and order that will be, in the order of time. */
async function layOut(owner, { orders, keys, kinds }) {
  const start = Date.now() - DAYS * DAY_MS;
  const spanMs = DAYS * DAY_MS - 600_000;
  const step = spanMs / orders;
  const table = (name, columns, from, values = []) =>
    owner.query(
      `CREATE UNLOGGED TABLE bench.${name} AS SELECT *, ${ID_COLUMNS} FROM (
      SELECT *, to_timestamp(ms / 1000.0) AS at FROM (SELECT ${columns} FROM ${from}) AS a) AS b`,
      values,
    );
  await owner.query("DROP SCHEMA IF EXISTS bench CASCADE");
  await owner.query("CREATE SCHEMA bench");
  await owner.query("CREATE UNLOGGED TABLE bench.keys (n bigint, hash bytea, prefix text, last_four text)");
  const columns = ["hash", "prefix", "lastFour"].map((name) => keys.map((key) => key[name]));
  await owner.query(
    `INSERT INTO bench.keys SELECT n, decode(hash, 'hex'), prefix, last_four
     FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS k (hash, prefix, last_four, n)`,
    columns,
  );
  await table("r", `*, 0 AS template, ${start} - 30 * ${DAY_MS}::bigint + n * 60000 AS ms`, "bench.keys");
  // A customer is there a day before it is ordered for, or in the end.
  await table(
    "c",
    `n, 0 AS template, 1 + (n - 1) % ${RESELLERS} AS r,
     (${start} - ${DAY_MS}::bigint + LEAST((n - 1) * ${step}, ${spanMs}))::bigint AS ms`,
    `generate_series(1, ${CUSTOMERS}::bigint) AS n`,
  );
  // Resellers take turns, and so do the customers of each. An order nobody paid for within 60 days is cancelled.
  const ago = `${spanMs} - n * ${step}`;
  const kind = `CASE WHEN n % 20 < 12 THEN ${kinds.indexOf("balance")}
    WHEN n % 20 < 18 THEN CASE WHEN ${ago} > 7 * ${DAY_MS}::bigint THEN ${kinds.indexOf("transfer")} ELSE ${kinds.indexOf("balance")} END
    WHEN ${ago} > 60 * ${DAY_MS}::bigint THEN ${kinds.indexOf("cancelled")} ELSE ${kinds.indexOf("open")} END`;
  await table(
    "o",
    `n, ${kind} + (n / 7) % ${PRODUCTS} AS template, 1 + (n - 1) % ${RESELLERS} AS r, 1 + (n - 1) % ${CUSTOMERS} AS c,
     (${start} + n * ${step})::bigint AS ms, (SELECT next_number - 1 FROM invoice_series WHERE series = 'INV') + n AS number`,
    `generate_series(1, ${orders}::bigint) AS n`,
  );
  for (const name of ["r", "c", "o"]) await owner.query(`ANALYZE bench.${name}`);
}

const FROM = {
  r: "bench.r",
  c: "bench.c JOIN bench.r ON r.n = c.r",
  o: "bench.o JOIN bench.r ON r.n = o.r JOIN bench.c ON c.n = o.c",
};

const OVERRIDES = {
  r: {
    api_keys: { secret_hash: "r.hash", prefix: "r.prefix", last_four: "r.last_four" },
    clients: { name: "'Reseller ' || r.n" },
    outbox_events: { dispatched_at: "r.at" },
    resellers: { business_name: "'Reseller ' || r.n", api_rate_limit: "100000" },
  },
  c: {
    outbox_events: { dispatched_at: "c.at" },
    customers: { name: "'Customer ' || c.n", email: "'c' || c.n || '@example.org'" },
  },
  o: {
    orders: { number: "(SELECT max(number) FROM bench.before) + o.n" },
    invoices: { number: "o.number" },
    idempotency_keys: { key: "'order ' || o.n" },
    outbox_events: { dispatched_at: "o.at" },
  },
};

async function copyAll(connections, { orders, templates, ownIds }) {
  const [owner] = connections;
  await owner.query("CREATE TABLE bench.before AS SELECT max(number) AS number FROM orders");
  const jobs = Object.entries(templates).flatMap(([kind, made]) => {
    const tables = [...new Set(made.flatMap(({ rows }) => Object.keys(rows)))];
    return tables.map((table) => ({ kind, table, made }));
  });
  const indexes = await dropIndexes(owner, [...new Set(jobs.map(({ table }) => table))]);
  // The largest first: nobody waits for one that was begun last.
  const isLarge = ({ kind, table }) => kind === "o" && LARGEST.includes(table);
  jobs.sort((a, b) => Number(isLarge(b)) - Number(isLarge(a)));
  await inParallel(connections, jobs, async (connection, { kind, table, made }) => {
    const rows = made.flatMap(({ template, at, rows, texts }) =>
      (rows[table] ?? []).map((row) => ({ template, at, row, texts })),
    );
    const where = table === "idempotency_keys" ? `o.n > ${orders - KEPT_ANSWERS}` : "true";
    const how = { kind, from: FROM[kind], ownIds, overrides: OVERRIDES[kind][table] ?? {}, where };
    await copyRows(connection, table, rows, how);
  });
  await inParallel(connections, indexes, (connection, definition) => connection.query(definition));
}

const LARGEST = [
  "outbox_events",
  "activity",
  "ledger_entries",
  "orders",
  "invoices",
  "services",
  "ledger_transactions",
];

/** Drops what only makes reading fast; returns how each is made again. Keys stay, for other tables lean on them. */
async function dropIndexes(owner, tables) {
  const { rows } = await owner.query(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = ANY ($1::text[]::regclass[]) AND NOT indisunique`,
    [tables],
  );
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Works jobs off, each on the connection that is free next. */
async function inParallel(connections, jobs, work) {
  const waiting = [...jobs];
  await Promise.all(
    connections.map(async (connection) => {
      for (let job = waiting.shift(); job; job = waiting.shift()) await work(connection, job);
    }),
  );
}
