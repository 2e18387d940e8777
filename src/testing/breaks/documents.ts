import { A, asId, B, type Break, booked, C, invoice, item, row } from "./rows";

/** Of orders, invoices, prices and what is kept of requests. */
export const OF_DOCUMENTS = {
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
    sql: `UPDATE invoice_lines SET cap = 'floor' WHERE invoice_id = (SELECT id FROM invoices WHERE order_id IS NOT NULL LIMIT 1)
      RETURNING invoice_id AS id`,
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
