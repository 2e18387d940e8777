// Guards of orders: stock, quotes, prices, tiers, periods.

const ORDERS = "prisma/functions/orders.sql";

/** @type {import("../mutate.mjs").Guard[]} */
export const orders = [
  {
    name: "what is out of stock is not sold",
    file: ORDERS,
    from: " AND remaining >= wanted.units;",
    to: ";",
    also: [
      {
        file: "prisma/migrations/20261126140000_price_rules/migration.sql",
        from: "remaining int NOT NULL CHECK (remaining >= 0)",
        to: "remaining int NOT NULL",
      },
    ],
    tests: ["orders/service/price-rules"],
  },
  {
    name: "a quote is used once",
    file: ORDERS,
    from: " AND used_at IS NULL AND valid_until > o.created_at;",
    to: " AND valid_until > o.created_at;",
    tests: ["orders/service/locked-quotes"],
  },
  {
    name: "a quote ends",
    file: ORDERS,
    from: " AND used_at IS NULL AND valid_until > o.created_at;",
    to: " AND used_at IS NULL;",
    tests: ["db/money-functions"],
  },
  {
    name: "no order for an archived customer",
    file: ORDERS,
    from: "AND id = o.customer_id AND archived_at IS NULL FOR KEY SHARE",
    to: "AND id = o.customer_id FOR KEY SHARE",
    tests: ["customers/service/customers.int", "orders/service/create-order"],
  },
  {
    name: "an order that is no longer pending is not cancelled",
    file: ORDERS,
    from: "WHERE client_id = client AND id = cancelled AND status = 'pending';",
    to: "WHERE client_id = client AND id = cancelled AND status <> 'cancelled';",
    also: [
      {
        file: "prisma/migrations/20261123080100_guards/migration.sql",
        from: "'pending>paid', 'pending>cancelled'",
        to: "'pending>paid', 'pending>cancelled', 'paid>cancelled'",
      },
      {
        file: ORDERS,
        from: "IF NOT (SELECT bool_and(void_issued_invoice(client, id, at)) FROM invoices",
        to: "IF false AND NOT (SELECT bool_and(void_issued_invoice(client, id, at)) FROM invoices",
      },
    ],
    tests: ["db/late-calls"],
  },
  {
    name: "an order whose invoice was paid in part is not cancelled",
    file: ORDERS,
    from: "IF NOT (SELECT bool_and(void_issued_invoice(client, id, at)) FROM invoices WHERE client_id = client AND order_id = cancelled) THEN",
    to: "IF NOT (SELECT bool_and(COALESCE(void_issued_invoice(client, id, at), true) OR true) FROM invoices WHERE client_id = client AND order_id = cancelled) THEN",
    tests: ["billing/service/payments", "billing/service/void-and-list", "billing/service/credit-notes"],
  },
  {
    name: "a cart that changed meanwhile is not ordered",
    file: ORDERS,
    from: "IF standing IS DISTINCT FROM (p->'cart'->>'version')::int THEN",
    to: "IF standing IS NULL THEN",
    tests: ["db/money-functions"],
  },
  {
    name: "a cancelled order's stock comes back",
    file: ORDERS,
    from: "SET remaining = s.remaining + back.units",
    to: "SET remaining = s.remaining",
    tests: ["orders/service/price-rules"],
  },
  {
    name: "a period is renewed once",
    file: "prisma/functions/services.sql",
    from: "    IF NOT FOUND THEN RAISE EXCEPTION 'this period is renewed already' USING ERRCODE = 'TL001'; END IF;",
    to: "    NULL;",
    tests: ["db/late-calls"],
  },
  {
    name: "a renewal begins where the last one ends",
    file: "prisma/functions/renewals.sql",
    from: " AND charged_until(s) = (e->>'period_start')::timestamptz;",
    to: ";",
    tests: ["renewals/service/renewals", "renewals/service/history"],
  },
  {
    name: "a service that changed meanwhile is not renewed at its old price",
    file: "prisma/functions/renewals.sql",
    from: "WHERE s.revision = (e->>'revision')::int AND renews(s)",
    to: "WHERE renews(s)",
    tests: ["renewals/service/lost-race"],
  },
  {
    name: "an idempotent request has one effect",
    file: "prisma/functions/records.sql",
    from: "    IF FOUND THEN RETURN NULL; END IF;\n",
    to: "    RETURN NULL;\n",
    tests: ["rest/idempotency.int", "rest/idempotency-at-once"],
  },
  {
    name: "a pinned tier stays",
    file: "prisma/functions/tiers.sql",
    from: "IF r.tier_pinned THEN outcome := 'pinned';\n  ELSIF",
    to: "IF",
    tests: ["resellers/service/tier-payments", "resellers/service/tier-nights"],
  },
  {
    name: "a night counts what is being paid",
    file: "prisma/functions/tiers.sql",
    from: "SELECT * INTO r FROM resellers WHERE id = p_client FOR NO KEY UPDATE;",
    to: "SELECT * INTO r FROM resellers WHERE id = p_client;",
    tests: ["resellers/service/tier-nights"],
  },
  {
    name: "wholesale is never above retail",
    file: "src/features/pricing/domain/resolve-price.ts",
    from: '  if (ruledMinor > retailMinor) return "retail";\n',
    tests: ["pricing/domain"],
  },
  {
    name: "wholesale is never below the floor",
    file: "src/features/pricing/domain/resolve-price.ts",
    from: 'return floorMinor !== null && ruledMinor < floorMinor ? "floor" : null;',
    to: "return null;",
    tests: ["pricing/domain"],
  },
  {
    name: "a price that an admin types is within retail",
    file: "src/features/pricing/domain/resolve-item.ts",
    from: "if (unitMinor >= 0 && unitMinor <= price.priceMinor)",
    to: "if (unitMinor >= 0)",
    tests: ["pricing/domain/override"],
  },
  {
    name: "the total is the one that the buyer saw",
    file: "src/features/orders/service/write-order.ts",
    from: "if (expectedMinor === undefined || expectedMinor === totalMinor) return;",
    to: "return;",
    tests: ["orders/service/create-order", "orders/service/place-order-for", "rest/orders-and-lists"],
  },
  {
    name: "a retired product is not sold",
    file: "src/features/pricing/domain/resolve-item.ts",
    from: 'if (status !== "active") throw',
    to: 'if (status === "draft") throw',
    tests: ["orders/service/retired", "pricing/domain/resolve-item"],
  },
];
