import { A, asId, B, type Break, C, item, logged, row, total } from "./rows";

/** Of sums of figures. */
export const OF_FIGURES = {
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

/** Of the fences that the database itself has. */
export const OF_THE_DATABASE = {
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

/** Of the log, the outbox and what is sent of it. */
export const OF_RECORDS = {
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

/** Of the product's own rules. */
export const OF_THE_HOUSE = {
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
