/**
 * For each invariant a statement that breaks it and nothing else, with the triggers, checks and keys out of the way. The
 * last result is the row that has to be named. `also`: what cannot but be broken with it.
 */
export type Break = { sql: string; also?: readonly string[] };

export const A = "00000000-0000-7000-8000-00000000000a";
export const B = "00000000-0000-7000-8000-00000000000b";
export const C = "00000000-0000-7000-8000-00000000000c";

export const asId = (id: string) => `SELECT '${id}' AS id`;

/** A row of which nothing else is there. */
export const row = (table: string, columns: Record<string, string>, id = A) =>
  `INSERT INTO ${table} (${Object.keys(columns).join(", ")}) VALUES (${Object.values(columns).join(", ")}); ${asId(id)}`;

/** A sound transaction of the ledger of one unit between two accounts, which need not exist. */
export const booked = (reference: string, { debit = B, credit = C, currency = "XTS" } = {}) =>
  `WITH t AS (INSERT INTO ledger_transactions (id, reference) VALUES (gen_random_uuid(), '${reference}') RETURNING id)
   INSERT INTO ledger_entries (transaction_id, position, account_id, currency, amount_minor)
   SELECT id, 1, '${debit}'::uuid, '${currency}', 1 FROM t UNION ALL SELECT id, 2, '${credit}'::uuid, '${currency}', -1 FROM t;`;

/** A sound invoice of one unit, but for what is given. */
export const invoice = (columns: Record<string, string> = {}, minor = 1) =>
  `${minor > 0 ? booked(`invoice:${A}`) : ""}
   INSERT INTO invoice_lines (invoice_id, position, amount_minor) VALUES ('${A}', 1, ${minor});
   ${row("invoices", { id: `'${A}'`, net_minor: `${minor}`, total_minor: `${minor}`, ...columns })}`;

/** A sound item of an order, with its line. */
export const item = (columns: Record<string, string>, line: Record<string, string> = {}) =>
  `${row("order_lines", {
    ...{ order_item_id: `'${A}'`, position: "1", kind: "'base'", rule: "'retail'", quantity: "1" },
    ...{ retail_unit_minor: "0", discount_bps: "0", unit_minor: "0", amount_minor: "0", ...line },
  })}; ${row("order_items", { id: `'${A}'`, total_minor: "0", retail_total_minor: "0", ...columns })}`;

/** An account of the ledger with one entry of one unit. */
export const account = (kind: string, id: string, gateway = "") =>
  `INSERT INTO ledger_accounts (id, kind, currency, gateway) VALUES ('${B}', '${kind}', 'XTS', '${gateway}');
   ${booked("odd")} ${asId(id)}`;

export const logged = (id: string, columns: Record<string, string>) =>
  `INSERT INTO activity_to_chain VALUES ('${id}'); ${row("activity", { id: `'${id}'`, ...columns }, id)};`;

export const total = (dimension: string, grain: string, baseMinor: number) =>
  `INSERT INTO analytics_totals VALUES ('x', '${dimension}', 'retail', '${grain}', '2020-01-01', '', 0, ${baseMinor}, 0, 0);`;

export const PAYMENT = { id: `'${A}'`, method: "'balance'", amount_minor: "1" };
