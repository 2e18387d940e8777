import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createOrder, createOrderInput } from "@/features/orders";
import { createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { testDatabase } from "@/testing/database";

/** Tables without a tenant: the catalogue, the program's terms and forms, the installation's settings and logos. */
const SHARED = [
  "_prisma_migrations",
  "_tierline_functions",
  "application_forms",
  "catalog_version",
  "categories",
  "document_logos",
  "exchange_rates",
  "invoice_series",
  "option_groups",
  "option_prices",
  "options",
  "product_option_groups",
  "product_prices",
  "product_stock",
  "products",
  "settings",
  "tiers",
];

let app: pg.Client;
let mine: TestReseller;
let theirs: TestReseller;

beforeAll(async () => {
  app = new pg.Client({ connectionString: testDatabase().appUrl });
  await app.connect();
  [mine, theirs] = await Promise.all([
    createTestReseller({ name: "Mine" }),
    createTestReseller({ name: "Canary Ltd" }),
  ]);
  const product = await createTestProduct();
  for (const { ctx } of [mine, theirs]) {
    await createCustomer(ctx, createCustomerInput.parse({ name: "Someone", email: "someone@example.org" }));
    await createOrder(ctx, createOrderInput.parse({ items: [serverItem(product)] }));
  }
});

afterAll(() => app.end());

async function rows(text: string, values: unknown[] = []) {
  return (await app.query(text, values)).rows;
}

async function tenantTables(): Promise<string[]> {
  const found = await rows(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1)",
    [SHARED],
  );
  return found.map((row) => row.tablename);
}

/** Runs `work` in a transaction that sees a tenant, and rolls it back. */
async function asTenant<T>(clientId: string, work: () => Promise<T>): Promise<T> {
  await app.query("BEGIN");
  try {
    await app.query("SELECT app_enter_tenant($1)", [clientId]);
    return await work();
  } finally {
    await app.query("ROLLBACK");
  }
}

describe("the second fence", () => {
  it("stands around every tenant table: row-level security, forced, with a policy", async () => {
    const open = await rows(
      `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> ALL($1)
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid))`,
      [SHARED],
    );
    expect(open).toEqual([]);
    expect(
      await rows(
        "SELECT relname FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace AND NOT COALESCE(reloptions::text LIKE '%security_invoker=true%', false)",
      ),
    ).toEqual([]);
  });

  it("lets a role without a tenant see nothing, and fails nowhere", async () => {
    for (const table of await tenantTables()) {
      const visible = await rows(`SELECT count(*)::int AS n FROM "${table}"`);
      // The provider's own ledger accounts have no tenant and no amounts.
      const expected =
        table === "ledger_accounts"
          ? "SELECT count(*)::int AS n FROM ledger_accounts WHERE client_id IS NULL"
          : "SELECT 0 AS n";
      expect({ table, visible }).toEqual({ table, visible: await rows(expected) });
    }
  });

  it("shows a tenant its own rows alone, in every table", async () => {
    for (const table of await tenantTables()) {
      const text = await asTenant(mine.clientId, async () =>
        JSON.stringify(await rows(`SELECT * FROM "${table}"`)),
      );
      expect({ table, leaks: text.includes(theirs.clientId) || text.includes("Canary") }).toEqual({
        table,
        leaks: false,
      });
    }
  });

  it("keeps a tenant from writing into another, or as another", async () => {
    await asTenant(mine.clientId, async () => {
      const { rowCount } = await app.query(
        "UPDATE customers SET name = 'taken over' WHERE reseller_id = $1",
        [theirs.clientId],
      );
      expect(rowCount).toBe(0);
      await expect(app.query("UPDATE customers SET reseller_id = $1", [theirs.clientId])).rejects.toThrow(
        /row-level security/,
      );
    });
  });

  it("survives a pooled connection: a tenant ends with its transaction", async () => {
    await asTenant(mine.clientId, () => rows("SELECT 1"));
    expect(
      await rows(
        "SELECT current_setting('app.tenant_id', true) AS left_over, (SELECT count(*)::int FROM orders) AS n",
      ),
    ).toEqual([{ left_over: "", n: 0 }]);
  });
});

describe("the runtime role", () => {
  it.each([
    "UPDATE activity SET action = 'x'",
    "DELETE FROM activity",
    "TRUNCATE activity",
    "DELETE FROM ledger_entries",
    "UPDATE ledger_entries SET amount_minor = 1",
    "UPDATE invoice_lines SET amount_minor = 1",
    "UPDATE invoices SET total_minor = 1",
    "UPDATE order_lines SET unit_minor = 1",
    "UPDATE orders SET total_minor = 1",
    "DELETE FROM orders",
    "DELETE FROM invoices",
    "ALTER TABLE orders DISABLE ROW LEVEL SECURITY",
    "CREATE TABLE mine (id int)",
    `SET ROLE "${new URL(testDatabase().ownerUrl).username}"`,
  ])("may not: %s", async (statement) => {
    await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it("cannot rewrite history even as the owner, without dropping the guards first", async () => {
    const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
    await owner.connect();
    try {
      for (const table of ["activity", "ledger_entries", "order_lines", "invoice_lines", "payments"]) {
        await expect(owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/append-only/);
      }
      await expect(owner.query("DELETE FROM activity")).rejects.toThrow(/append-only/);
      await owner.query("BEGIN");
      await owner.query("UPDATE invoices SET status = 'paid', paid_minor = total_minor, paid_at = now()");
      const reopened = owner.query("UPDATE invoices SET status = 'issued', paid_minor = 0, paid_at = NULL");
      await expect(reopened).rejects.toThrow(/paid cannot become issued/);
    } finally {
      await owner.end();
    }
  });
});
