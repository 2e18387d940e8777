// Guards of money: balances, the ledger, payments, credit notes, refunds.

const LEDGER = "prisma/functions/ledger.sql";
const PAYMENTS = "prisma/functions/payments.sql";
const INVOICES = "prisma/functions/invoices.sql";
const GATEWAYS = "prisma/functions/gateways.sql";

/** @type {import("../mutate.mjs").Guard[]} */
export const money = [
  {
    name: "a balance is not drawn below its limit",
    file: LEDGER,
    from: "\n      AND (e.amount < 0 OR a.balance_minor - e.amount >= -a.credit_limit_minor);",
    to: ";",
    also: [
      {
        file: "prisma/migrations/20261127200200_refunds_elsewhere/migration.sql",
        from: "balance_minor BETWEEN -(credit_limit_minor + overdrawn_minor) AND 9007199254740991",
        to: "balance_minor <= 9007199254740991",
      },
    ],
    tests: ["orders/service/pay-from-balance", "billing/service/fund-holds"],
  },
  {
    name: "a payment that the balance does not cover is refused",
    file: LEDGER,
    from: "IF moved <> kept THEN RAISE EXCEPTION 'the balance does not cover this' USING ERRCODE = 'TL002'; END IF;",
    tests: ["orders/service/create-order", "billing/service/fund-holds"],
  },
  {
    name: "a ledger transaction sums to zero",
    file: LEDGER,
    from: "GROUP BY currency HAVING sum(amount_minor) <> 0",
    to: "GROUP BY currency HAVING false",
    tests: ["db/ledger"],
  },
  {
    name: "a ledger transaction has at least two entries",
    file: LEDGER,
    from: "SELECT count(*) < 2 FROM ledger_entries",
    to: "SELECT false FROM ledger_entries",
    tests: ["db/ledger"],
  },
  {
    name: "a hold is given back once",
    file: LEDGER,
    from: "AND id = p_hold AND released_at IS NULL RETURNING",
    to: "AND id = p_hold RETURNING",
    tests: ["db/money-functions"],
  },
  {
    name: "a payment finds the invoice as it was seen",
    file: PAYMENTS,
    from: "\n      AND total_minor - paid_minor - credited_minor = (one->>'expected_due_minor')::bigint FOR UPDATE",
    to: " FOR UPDATE",
    tests: ["db/money-functions"],
  },
  {
    name: "an invoice that asks for nothing is not paid",
    file: PAYMENTS,
    from: "\n      AND status IN ('issued', 'part_paid')",
    tests: ["db/money-functions"],
  },
  {
    name: "what is too much goes to the balance",
    file: PAYMENTS,
    from: "CASE WHEN rest > 0 THEN ledger_account(m.client_id, 'client_balance', m.currency) END]",
    to: "CASE WHEN rest > 0 THEN ledger_account(NULL, 'rounding', m.currency) END]",
    tests: ["billing/service/payments"],
  },
  {
    name: "an attempt pays once",
    file: GATEWAYS,
    from: " AND id = (p->>'id')::uuid AND status <> 'succeeded';",
    to: " AND id = (p->>'id')::uuid;",
    tests: ["db/money-functions"],
  },
  {
    name: "a refund is settled once",
    file: GATEWAYS,
    from: "AND id = (p->>'id')::uuid AND status IN ('started', 'unknown');",
    to: "AND id = (p->>'id')::uuid;",
    tests: ["gateways/refunds"],
  },
  {
    name: "a refund comes back once",
    file: GATEWAYS,
    from: "AND id = (p->>'id')::uuid AND status IN ('pending', 'succeeded')",
    to: "AND id = (p->>'id')::uuid",
    tests: ["db/money-functions"],
  },
  {
    name: "a refund of the gateway's own pages is written once",
    file: GATEWAYS,
    from: "  IF NOT FOUND THEN RAISE EXCEPTION 'the refund is known' USING ERRCODE = 'TL001'; END IF;\n",
    tests: ["db/late-calls"],
  },
  {
    name: "what is promised to a card is not given twice",
    file: GATEWAYS,
    from: " - rounded_of(i.client_id, i.id) - open_refunds_of(i.client_id, i.id) THEN",
    to: " - rounded_of(i.client_id, i.id) THEN",
    tests: ["db/late-calls"],
  },
  {
    name: "a credit note finds the invoice as it was seen",
    file: INVOICES,
    from: "\n    AND credited_minor = (p->>'expected_credited_minor')::bigint\n    AND refunded_minor = (p->>'expected_refunded_minor')::bigint",
    tests: ["db/late-calls"],
  },
  {
    name: "no more is refunded than came in",
    file: INVOICES,
    from: "IF i.refunded_minor + n.amount_minor > i.paid_minor - rounded_of(i.client_id, i.id) THEN",
    to: "IF false THEN",
    also: [
      {
        file: "prisma/migrations/20261124082000_tier_rules/migration.sql",
        from: "ADD CHECK (refunded_minor <= paid_minor), ",
      },
      {
        file: "src/features/billing/service/credit-invoice.ts",
        from: "if (input.amountMinor > leftMinor) {",
        to: "if (input.amountMinor > leftMinor + 1_000_000) {",
      },
    ],
    tests: ["billing/service/credit-notes", "billing/service/rounding"],
  },
  {
    name: "nothing is credited while a refund is under way",
    file: INVOICES,
    from: "    RAISE EXCEPTION 'the invoice is being refunded' USING ERRCODE = 'TL001';",
    to: "    NULL;",
    tests: ["gateways/refunds", "billing/service/credit-notes"],
  },
  {
    name: "a void invoice is voided once",
    file: INVOICES,
    from: "AND status = 'issued' AND credited_minor = 0 RETURNING * INTO i;",
    to: "AND status <> 'paid' RETURNING * INTO i;",
    tests: ["billing/service/void-and-list", "billing/service/credit-notes"],
  },
  {
    name: "a draft that changed meanwhile is not issued",
    file: INVOICES,
    from: " AND revision = (p->>'expected_revision')::int;",
    to: ";",
    tests: ["billing/service/drafts"],
  },
  {
    name: "a rounding difference is within the tolerance",
    file: "prisma/functions/rounding.sql",
    from: "\n    AND rounded_of(i.client_id, i.id) + m.amount_minor <= rounding_tolerance(i.base_currency, i.currency)",
    tests: ["billing/service/rounding"],
  },
  {
    name: "a rounding difference is what a transfer left open",
    file: "prisma/functions/rounding.sql",
    from: " AND t.method = 'bank_transfer')",
    to: ")",
    tests: ["billing/service/rounding"],
  },
  {
    name: "a credit limit is not set below what is drawn",
    file: "src/features/billing/service/set-credit-limit.ts",
    from: "where: { id: account.id, balanceMinor: { gte: -limit } }",
    to: "where: { id: account.id }",
    tests: ["billing/service/payments", "billing/service/fund-holds", "orders/service/pay-from-balance"],
  },
  {
    name: "ordered lines are not rewritten",
    file: "prisma/migrations/20261123080100_guards/migration.sql",
    from: "'order_items', 'order_lines',",
    to: "'order_items',",
    tests: ["db/tenancy", "testing/database"],
  },
  {
    name: "the ledger is not rewritten",
    file: "prisma/migrations/20261123080100_guards/migration.sql",
    from: "'payments', 'ledger_transactions', 'ledger_entries'] LOOP",
    to: "'payments'] LOOP",
    tests: ["db/tenancy", "testing/database"],
  },
  {
    name: "a paid invoice does not become open again",
    file: "prisma/migrations/20261126190100_billing/migration.sql",
    from: "CREATE TRIGGER transition BEFORE UPDATE OF status ON invoices",
    to: "CREATE TRIGGER transition BEFORE UPDATE OF due_at ON invoices",
    tests: ["db/tenancy"],
  },
];
