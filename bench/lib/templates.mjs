// Rows that the product itself has written for one reseller, customer or order: what copies are made of.

/** Kept by jobs or timers for all rows, or counted up: never copied as they are. */
const NOT_COPIED = new Set([
  "activity_to_chain",
  "api_usage",
  "request_logs",
  "activity_chain",
  "client_revenue_days",
  "customer_revenue_days",
  "invoice_series",
  "settings",
]);

/** Watches which rows come into being, of all tables that have a key. */
export async function watchRows(owner) {
  const { rows: tables } = await owner.query(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS key
    FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY c.oid ORDER BY 1`);
  const watched = tables.filter(({ name }) => !NOT_COPIED.has(name));
  const seen = new Set();
  const keyOf = ({ name, key }, row) => `${name} ${key.map((column) => row[column]).join(" ")}`;

  /** The rows that were not there at the last look: by table, as to_jsonb has them. */
  return async () => {
    const added = {};
    for (const table of watched) {
      const { rows } = await owner.query(
        `SELECT to_jsonb(t) AS row FROM ${table.name} AS t ORDER BY ${table.key}`,
      );
      const fresh = rows.map(({ row }) => row).filter((row) => !seen.has(keyOf(table, row)));
      for (const row of fresh) seen.add(keyOf(table, row));
      if (fresh.length > 0) added[table.name] = fresh;
    }
    return added;
  };
}

/** The ids that a template's rows have given themselves. */
export function ownIdsOf(rows) {
  return Object.values(rows).flatMap((some) =>
    some.flatMap(({ id }) => (typeof id === "string" ? [id] : [])),
  );
}

/** Name, type and whether it fills itself, of each column of a table. */
export async function columnsOf(owner, table) {
  const { rows } = await owner.query(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, attidentity <> '' OR attgenerated <> '' AS "fillsItself"
     FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  return rows;
}
