// What the product keeps beside the rows: numbers given out, balances, revenue by day, the provider's figures.

/** Numbers that come next are those after the copies'. */
export async function countUp(owner, orders) {
  await owner.query("UPDATE invoice_series SET next_number = next_number + $1 WHERE series = 'INV'", [
    orders,
  ]);
  await owner.query(
    "SELECT setval(pg_get_serial_sequence('orders', 'number'), (SELECT max(number) FROM orders))",
  );
}

/** The figures, beside the log's chain and what else is added up. */
export async function addUp([owner, other]) {
  await owner.query("ANALYZE");
  await Promise.all([foldAnalytics(owner), chainLog(other).then(() => addUpRows(other))]);
}

async function addUpRows(owner) {
  for (const text of SUMS) await owner.query(text);
}

/** What a worker does every few seconds: adds the notes of the figures to their sums. */
export async function foldAnalytics(owner) {
  for (;;) {
    const { rows } = await owner.query("SELECT fold_analytics(1000000) AS folded");
    if (rows[0].folded === 0) break;
  }
}

const SUMS = [
  // Of the rows themselves, so that templates are added up with their copies.
  "TRUNCATE client_revenue_days, customer_revenue_days",
  `INSERT INTO client_revenue_days (client_id, price_kind, day, own_minor, base_minor)
    SELECT client_id, price_kind, (paid_at AT TIME ZONE 'UTC')::date, sum(net_minor), sum(base_net_minor)
    FROM invoices WHERE status = 'paid' GROUP BY 1, 2, 3`,
  `INSERT INTO customer_revenue_days (reseller_id, customer_id, day, own_minor)
    SELECT o.client_id, o.customer_id, (i.paid_at AT TIME ZONE 'UTC')::date, sum(i.net_minor)
    FROM invoices i JOIN orders o ON o.id = i.order_id WHERE i.status = 'paid' GROUP BY 1, 2, 3`,
  `UPDATE customers c SET last_order_at = o.last, revenue_minor = o.revenue FROM (
      SELECT o.customer_id, max(o.created_at) AS last, COALESCE(sum(i.net_minor::bigint) FILTER (WHERE i.status = 'paid'), 0) AS revenue
      FROM orders o JOIN invoices i ON i.order_id = o.id GROUP BY 1) AS o WHERE o.customer_id = c.id`,
  `UPDATE ledger_accounts a SET balance_minor = e.minor FROM (
      SELECT account_id, -sum(amount_minor) AS minor FROM ledger_entries GROUP BY 1) AS e
    WHERE e.account_id = a.id AND a.kind IN ('client_balance', 'client_held')`,
  // Each evaluation saw what its client had brought by then.
  `UPDATE tier_evaluations t SET figure = s.figure FROM (
      SELECT id, sum(figure) OVER (PARTITION BY client_id ORDER BY at, id) AS figure FROM tier_evaluations) AS s
    WHERE s.id = t.id`,
];

/** Chains the rows of the log as chain_activity does, in one statement: the running hash is an aggregate over them. */
async function chainLog(owner) {
  const { rows } = await owner.query(
    "SELECT seq, encode(hash, 'hex') AS hash FROM activity_chain ORDER BY seq DESC LIMIT 1",
  );
  const { seq = 0, hash } = rows[0] ?? {};
  const head = hash ? `'\\x${hash}'::bytea` : "sha256('')";
  await owner.query(`CREATE FUNCTION bench.linked(state bytea, digest bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(COALESCE(state, ${head}) || digest) $$`);
  await owner.query("CREATE AGGREGATE bench.chain(bytea) (SFUNC = bench.linked, STYPE = bytea)");
  await owner.query(`INSERT INTO activity_chain
    SELECT ${seq} + row_number() OVER by_id, id, digest, bench.chain(digest) OVER by_id FROM (
      SELECT a.id, activity_row_hash(a) AS digest FROM activity a
      WHERE NOT EXISTS (SELECT FROM activity_chain c WHERE c.activity_id = a.id)) AS unchained
    WINDOW by_id AS (ORDER BY id)`);
  await owner.query("TRUNCATE activity_to_chain");
}
