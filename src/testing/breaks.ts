/**
 * For each invariant a statement that breaks it and nothing else, with the triggers, checks and keys out of the way. The
 * last result is the row that has to be named. `also`: what cannot but be broken with it.
 */
export type Break = { sql: string; also?: readonly string[] };

const A = "00000000-0000-7000-8000-00000000000a";
const B = "00000000-0000-7000-8000-00000000000b";
const C = "00000000-0000-7000-8000-00000000000c";

const asId = (id: string) => `SELECT '${id}' AS id`;

/** A row of which nothing else is there. */
const row = (table: string, columns: Record<string, string>, id = A) =>
  `INSERT INTO ${table} (${Object.keys(columns).join(", ")}) VALUES (${Object.values(columns).join(", ")}); ${asId(id)}`;

/** A sound transaction of the ledger of one unit between two accounts, which need not exist. */
const booked = (reference: string, { debit = B, credit = C, currency = "XTS" } = {}) =>
  `WITH t AS (INSERT INTO ledger_transactions (id, reference) VALUES (gen_random_uuid(), '${reference}') RETURNING id)
   INSERT INTO ledger_entries (transaction_id, position, account_id, currency, amount_minor)
   SELECT id, 1, '${debit}'::uuid, '${currency}', 1 FROM t UNION ALL SELECT id, 2, '${credit}'::uuid, '${currency}', -1 FROM t;`;

/** A sound invoice of one unit, but for what is given. */
const invoice = (columns: Record<string, string> = {}, minor = 1) =>
  `${minor > 0 ? booked(`invoice:${A}`) : ""}
   INSERT INTO invoice_lines (invoice_id, position, amount_minor) VALUES ('${A}', 1, ${minor});
   ${row("invoices", { id: `'${A}'`, net_minor: `${minor}`, total_minor: `${minor}`, ...columns })}`;

/** A sound item of an order, with its line. */
const item = (columns: Record<string, string>, line: Record<string, string> = {}) =>
  `${row("order_lines", {
    ...{ order_item_id: `'${A}'`, position: "1", kind: "'base'", rule: "'retail'", quantity: "1" },
    ...{ retail_unit_minor: "0", discount_bps: "0", unit_minor: "0", amount_minor: "0", ...line },
  })}; ${row("order_items", { id: `'${A}'`, total_minor: "0", retail_total_minor: "0", ...columns })}`;

/** An account of the ledger with one entry of one unit. */
const account = (kind: string, id: string, gateway = "") =>
  `INSERT INTO ledger_accounts (id, kind, currency, gateway) VALUES ('${B}', '${kind}', 'XTS', '${gateway}');
   ${booked("odd")} ${asId(id)}`;

const logged = (id: string, columns: Record<string, string>) =>
  `INSERT INTO activity_to_chain VALUES ('${id}'); ${row("activity", { id: `'${id}'`, ...columns }, id)};`;

const total = (dimension: string, grain: string, baseMinor: number) =>
  `INSERT INTO analytics_totals VALUES ('x', '${dimension}', 'retail', '${grain}', '2020-01-01', '', 0, ${baseMinor}, 0, 0);`;

const PAYMENT = { id: `'${A}'`, method: "'balance'", amount_minor: "1" };

const OF_DOCUMENTS = {
  invoice_sums: { sql: row("invoices", { id: `'${A}'`, net_minor: "1", total_minor: "0" }) },
  line_amounts: {
    sql: row(
      "order_lines",
      { order_item_id: `'${A}'`, position: "1", quantity: "2", unit_minor: "1", amount_minor: "1" },
      `${A}/1`,
    ),
  },
  invoice_tax: {
    sql: `${booked(`invoice:${A}`)}
      INSERT INTO invoice_lines (invoice_id, position, amount_minor, tax_minor, tax_bps) VALUES ('${A}', 1, 100, 1, 1000);
      ${row("invoices", { id: `'${A}'`, net_minor: "100", tax_minor: "1", tax_bps: "1000", total_minor: "101" })}`,
  },
  credit_note_sums: {
    sql: `${booked(`credit_note:${A}`)} ${row("credit_notes", { id: `'${A}'`, amount_minor: "1", net_minor: "0" })}`,
  },
  invoice_credits: { sql: invoice({ credited_minor: "1" }) },
  base_amounts: {
    sql: invoice({
      ...{ currency: "'EUR'", base_currency: "'EUR'", fx_rate_millionths: "1000000" },
      ...{ base_net_minor: "2", base_total_minor: "2" },
    }),
  },
  order_sums: { sql: item({ total_minor: "1", retail_total_minor: "1" }) },
  order_snapshots: {
    sql: row(
      "order_lines",
      {
        ...{ order_item_id: `'${A}'`, position: "1", rule: "'tier_rate'" },
        ...{ retail_unit_minor: "100", discount_bps: "1000", unit_minor: "91" },
      },
      `${A}/1`,
    ),
  },
  order_lines_priced: {
    sql: row("order_items", { id: `'${A}'`, total_minor: "0", retail_total_minor: "0" }),
  },
  order_invoice: {
    sql: `UPDATE invoice_lines l SET cap = 'floor' FROM invoices i WHERE i.id = l.invoice_id AND i.order_id IS NOT NULL
      RETURNING i.id`,
  },
  order_delivered: { sql: item({ quantity: "1" }) },
  ranges_of_documents: {
    sql: row("services", { id: `'${A}'`, recurring_minor: "2", recurring_retail_minor: "1" }),
  },
  ranges_of_prices: {
    sql: row(
      "exchange_rates",
      { currency: "'XTS'", valid_from: "'2020-01-01'", rate_millionths: "0" },
      "XTS/2020-01-01",
    ),
  },
  ranges_of_carts: { sql: row("cart_items", { id: `'${A}'`, quantity: "0" }) },
  stock: { sql: row("product_stock", { product_id: `'${A}'`, remaining: "-1" }) },
  document_numbers: { sql: row("invoice_series", { series: "'X'", next_number: "3" }, "X") },
  customers_of_invoices: {
    sql: `INSERT INTO services (id, customer_id) VALUES ('${B}', '${A}'), ('${C}', NULL);
      INSERT INTO invoice_lines (invoice_id, position, service_id) VALUES ('${A}', 1, '${B}'), ('${A}', 2, '${C}'); ${asId(A)}`,
  },
  kept_answers: {
    sql: row(
      "idempotency_keys",
      {
        ...{ client_id: `'${A}'`, method: "'POST'", path: "'/x'", key: "'k'" },
        ...{ status: "99", response: "'{}'", body_hash: "sha256('')" },
      },
      `${A} POST /x k`,
    ),
  },
} satisfies Record<string, Break>;

const OF_MONEY = {
  ledger_balanced: { sql: row("ledger_transactions", { id: `'${A}'`, reference: "'odd'" }) },
  balances: { sql: row("ledger_accounts", { id: `'${A}'`, kind: "'client_balance'", balance_minor: "5" }) },
  client_accounts: { sql: row("clients", { id: `'${A}'`, currency: "'EUR'" }) },
  credit_limits: {
    sql: row("ledger_accounts", { id: `'${A}'`, kind: "'client_receivable'", credit_limit_minor: "-1" }),
  },
  overdrafts: {
    sql: row("ledger_accounts", { id: `'${A}'`, kind: "'client_balance'", overdrawn_minor: "5" }),
  },
  paid_amounts: { sql: invoice({ paid_minor: "1" }) },
  paid_invoices: {
    sql: "UPDATE invoices SET voided_at = now() WHERE id = (SELECT id FROM invoices WHERE status = 'issued' LIMIT 1) RETURNING id",
  },
  order_paid: {
    sql: "UPDATE orders SET status = 'pending' WHERE id = (SELECT id FROM orders WHERE status = 'paid' LIMIT 1) RETURNING id",
    also: ["unpaid_services"],
  },
  provider_references: {
    sql: `DROP INDEX payment_methods_gateway_reference_key;
      INSERT INTO payment_methods (id, gateway, reference) VALUES ('${A}', 'g', 'x'), ('${B}', 'g', 'x'); ${asId("g x")}`,
  },
  ledger_references: {
    sql: `DROP INDEX ledger_transactions_reference_key; ${booked("twice")} ${booked("twice")} ${asId("twice")}`,
  },
  payments_booked: { sql: row("payments", PAYMENT) },
  attempts_settled: { sql: row("payment_attempts", { id: `'${A}'`, status: "'succeeded'", gateway: "'g'" }) },
  one_open_attempt: {
    sql: `DROP INDEX payment_attempts_one_open_for_invoice;
      INSERT INTO payment_attempts (id, invoice_id, status) VALUES ('${B}', '${A}', 'started'), ('${C}', '${A}', 'unknown'); ${asId(A)}`,
  },
  refunds_within_payments: {
    sql: `${booked(`payment:${A}`)}
      ${row("gateway_refunds", { id: `'${B}'`, payment_id: `'${A}'`, status: "'succeeded'", amount_minor: "2" })};
      ${row("payments", PAYMENT)}`,
  },
  refunds_of_cards: {
    sql: row("gateway_refunds", {
      ...{ id: `'${B}'`, invoice_id: `'${A}'`, status: "'pending'", amount_minor: "1" },
    }),
  },
  disputes: {
    sql: `${booked(`dispute:${A}`)} ${row("disputes", { id: `'${A}'`, status: "'open'", amount_minor: "1" })}`,
  },
  rounding_kept: {
    sql: `INSERT INTO payment_allocations (payment_id, invoice_id, amount_minor) VALUES ('${B}', '${A}', 1);
      ${booked(`payment:${B}`)} ${row("payments", { ...PAYMENT, id: `'${B}'`, method: "'rounding'" })};
      ${invoice({ paid_minor: "1", refunded_minor: "1" })}`,
    also: ["invoice_credits", "rounding_booked"],
  },
  exchanged_payments: {
    sql: `${booked(`payment:${A}`)} ${row("payments", {
      ...PAYMENT,
      ...{
        currency: "'EUR'",
        received_currency: "'USD'",
        received_minor: "100",
        fx_rate_millionths: "1000000",
      },
    })}`,
  },
  periods_charged_once: {
    sql: `INSERT INTO service_periods (service_id, period_start, period_end)
      VALUES ('${A}', '2020-01-01', '2020-01-03'), ('${A}', '2020-01-02', '2020-01-04')
      RETURNING service_id || '/' || period_start AS id`,
  },
  one_line_for_a_period: {
    sql: `${invoice({ status: "'paid'", paid_at: "now()" }, 0)};
      INSERT INTO invoice_lines (invoice_id, position, kind, service_id, period_start, amount_minor)
      VALUES ('${A}', 2, 'renewal', '${B}', '2020-01-01', 0), ('${A}', 3, 'renewal', '${B}', '2020-01-01', 0); ${asId(B)}`,
  },
  periods_follow: {
    sql: `INSERT INTO service_periods (service_id, period_start, period_end) VALUES ('${A}', '2020-01-01', '2020-01-02');
      ${row("services", { id: `'${A}'`, period_end: "'2020-01-04'" })}`,
  },
  currencies: {
    sql: `${invoice({ currency: "'EUR'" })};
      ${row("payment_attempts", { id: `'${B}'`, invoice_id: `'${A}'`, currency: "'USD'" }, B)}`,
  },
  entry_accounts: {
    sql: `INSERT INTO ledger_accounts (id, kind, currency) VALUES ('${A}', 'tax', 'EUR');
      ${booked("odd", { debit: A, credit: A })} SELECT id || '/1' AS id FROM ledger_transactions WHERE reference = 'odd'`,
  },
  currencies_mixed: {
    sql: `INSERT INTO ledger_accounts (id, kind, currency) VALUES ('${A}', 'client_receivable', 'XTS'), ('${B}', 'client_receivable', 'XXX');
      ${booked("odd", { debit: A, credit: A })}
      INSERT INTO ledger_entries (transaction_id, position, account_id, currency, amount_minor)
      SELECT id, 3, '${B}'::uuid, 'XXX', 1 FROM ledger_transactions WHERE reference = 'odd' UNION ALL
      SELECT id, 4, '${B}'::uuid, 'XXX', -1 FROM ledger_transactions WHERE reference = 'odd';
      SELECT id FROM ledger_transactions WHERE reference = 'odd'`,
  },
  receivables: { sql: account("client_receivable", B) },
  revenue_booked: { sql: account("revenue_direct", "revenue_direct XTS") },
  tax_booked: { sql: account("tax", "tax XTS") },
  clearing: { sql: account("clearing", "clearing g XTS", "g") },
  rounding_booked: { sql: account("rounding", "rounding XTS") },
  holds: {
    sql: `INSERT INTO fund_holds (id, client_id, currency, amount_minor) VALUES ('${C}', '${B}', 'XTS', 1);
      ${row("ledger_accounts", { id: `'${A}'`, client_id: `'${B}'`, kind: "'client_held'", currency: "'XTS'" })}`,
  },
} satisfies Record<string, Break>;

const OF_FIGURES = {
  revenue_by_day: {
    sql: `INSERT INTO analytics_facts (metric, client_id, price_kind, own_minor) VALUES ('revenue', '${A}', 'retail', 1);
      ${row(
        "client_revenue_days",
        { client_id: `'${A}'`, price_kind: "'retail'", day: "'2020-01-01'", own_minor: "1", base_minor: "0" },
        `${A}/retail/2020-01-01`,
      )}`,
  },
  customer_revenue_by_day: {
    sql: row(
      "customer_revenue_days",
      { reseller_id: `'${B}'`, customer_id: `'${A}'`, day: "'2020-01-01'", own_minor: "1" },
      `${A}/2020-01-01`,
    ),
  },
  customer_revenue: { sql: row("customers", { id: `'${A}'`, revenue_minor: "1", archived_at: "now()" }) },
  figures_of_clients: {
    sql: row(
      "analytics_facts",
      { metric: "'customer_added'", client_id: `'${A}'`, price_kind: "'wholesale'", count: "1" },
      `${A}/wholesale/customers`,
    ),
  },
  figures_of_buckets: {
    sql: `${total("currency", "day", 1)} ${asId("x/currency/retail/month/2020-01-01/")}`,
  },
  figures_of_views: {
    sql: `${["day", "month", "year"].map((grain) => total("all", grain, 1) + total("currency", grain, 2)).join("")}
      ${asId("x/currency/retail/2020-01-01")}`,
  },
  owed: {
    sql: row(
      "analytics_owed",
      {
        ...{ price_kind: "'retail'", client_id: `'${A}'`, currency: "'XTS'", due_day: "'2020-01-01'" },
        ...{ own_minor: "1", base_minor: "0", invoices: "0" },
      },
      `${A} XTS`,
    ),
  },
  owed_sums: {
    sql: row(
      "analytics_owed_by_client",
      { price_kind: "'retail'", client_id: `'${A}'`, base_minor: "1", invoices: "0" },
      `${A} retail`,
    ),
  },
} satisfies Record<string, Break>;

const OF_THE_DATABASE = {
  written_once: { sql: `GRANT UPDATE ON payments TO tierline_app; ${asId("payments")}` },
  constraints_in_force: {
    sql: `ALTER TABLE orders DISABLE TRIGGER transition; ${asId("orders.transition")}`,
  },
  tenant_fences: { sql: `ALTER TABLE tickets NO FORCE ROW LEVEL SECURITY; ${asId("tickets")}` },
  weak_role: { sql: `ALTER ROLE tierline_app BYPASSRLS; ${asId("tierline_app")}` },
  no_way_around: { sql: `CREATE VIEW peek AS SELECT * FROM orders; ${asId("peek")}` },
  tenant_keys: {
    sql: `ALTER TABLE order_lines ADD CONSTRAINT loose FOREIGN KEY (order_item_id) REFERENCES order_items (id);
      ${asId("order_lines.loose")}`,
  },
  children_of_tenants: {
    sql: `${item({ client_id: `'${B}'` }, { client_id: `'${C}'` })}; ${asId(`${A}/1`)}`,
  },
  sealed_secrets: { sql: row("users", { id: `'${A}'`, password_hash: "'secret'" }) },
} satisfies Record<string, Break>;

const OF_RECORDS = {
  status_history: {
    sql: logged(A, {
      ...{ object_type: "'order'", object_id: "'o'" },
      ...{ before: `'{"status": "cancelled"}'`, after: `'{"status": "paid"}'` },
    }),
  },
  status_told: {
    sql: `${[A, B].map((id) => logged(id, { object_type: "'order'", object_id: "'o'", action: "'order.paid'" })).join(" ")} ${asId("o")}`,
  },
  orders_told: {
    sql: `INSERT INTO outbox_events (id, type, payload) VALUES ('${A}', 'order.created', '{"id": "x"}'), ('${B}', 'order.created', '{"id": "x"}');
      ${asId("x")}`,
  },
  webhooks_of_events: { sql: row("webhook_deliveries", { id: `'${A}'`, status: "'pending'" }) },
  mails_of_events: { sql: row("mails", { id: `'${A}'`, status: "'sent'" }) },
  orders_logged: {
    sql: `${logged(A, { action: "'order.created'", client_id: "(SELECT client_id FROM orders LIMIT 1)" })}
      SELECT client_id AS id FROM activity WHERE id = '${A}'`,
  },
  log_chained: { sql: row("activity", { id: `'${A}'` }) },
} satisfies Record<string, Break>;

const OF_THE_HOUSE = {
  owners: { sql: row("memberships", { client_id: `'${A}'`, user_id: `'${B}'`, role: "'member'" }) },
  applications_decided: {
    sql: row("applications", { id: `'${A}'`, client_id: `'${B}'`, status: "'approved'" }),
  },
  tier_history: {
    sql: row(
      "tier_evaluations",
      { id: "999999", outcome: "'raised'", from_tier: "'a'", to_tier: "'a'" },
      "999999",
    ),
  },
  unpaid_services: {
    sql: `UPDATE services SET status = 'suspended' WHERE id = (
      SELECT s.id FROM services s JOIN orders o ON o.id = s.order_id WHERE o.status = 'pending' LIMIT 1) RETURNING id`,
  },
  provisioned_services: { sql: row("services", { id: `'${A}'`, status: "'provisioning'" }) },
  pending_changes: { sql: row("services", { id: `'${A}'`, pending_change: "'{}'" }) },
  merged_customers: {
    sql: `INSERT INTO carts (id, customer_id) VALUES ('${B}', '${A}');
      ${row("customers", { id: `'${A}'`, merged_into_id: `'${B}'`, archived_at: "now()" })}`,
  },
  tickets_begin: { sql: row("tickets", { id: `'${A}'` }) },
  views_as_clients: {
    sql: row("see_as_views", {
      ...{ id: `'${A}'`, reason: "''", started_at: "now()", expires_at: "now()", ended_at: "now()" },
    }),
  },
} satisfies Record<string, Break>;

export const BREAKS: Readonly<Record<string, Break>> = {
  ...OF_DOCUMENTS,
  ...OF_MONEY,
  ...OF_FIGURES,
  ...OF_THE_DATABASE,
  ...OF_RECORDS,
  ...OF_THE_HOUSE,
};

/** Takes the triggers, checks, columns that must be filled and keys to other tables out of the way, until ROLLBACK. */
export const OPEN_UP = `SET LOCAL session_replication_role = replica;
  ALTER DOMAIN minor_amount DROP CONSTRAINT minor_amount_check;
  DO $$
  DECLARE
    k record;
  BEGIN
    FOR k IN SELECT conrelid::regclass AS relation, conname FROM pg_constraint c
      WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND (contype = 'c' OR (contype = 'n' AND NOT EXISTS (
        SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indisprimary AND c.conkey[1] = ANY (i.indkey)))) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', k.relation, k.conname);
    END LOOP;
  END $$;`;
