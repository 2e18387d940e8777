import { A, account, asId, B, type Break, booked, C, invoice, PAYMENT, row } from "./rows";

/** Of the ledger, payments, periods and currencies. */
export const OF_MONEY = {
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
    also: ["status_told", "unpaid_services"],
  },
  provider_references: {
    sql: `ALTER TABLE payment_methods DROP CONSTRAINT payment_methods_gateway_reference_key;
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
