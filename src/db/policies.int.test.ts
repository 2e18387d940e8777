import pg from "pg";
import { expect, it } from "vitest";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createOrder, createOrderInput } from "@/features/orders";
import { createTestReseller } from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { testDatabase } from "@/testing/database";
import { getDatabase, inTransaction } from ".";

/** Whoever is its tenant, and the provider: what a table's policy is unless it stands below. */
const OWN = /^\(app_is_provider\(\) OR \((client_id|reseller_id|id) = app_tenant\(\)\)\)$/;

/** Read and written by the provider alone. */
const PROVIDER = "app_is_provider()";
const PROVIDER_ONLY = [
  "activity_chain",
  "activity_to_chain",
  "analytics_owed",
  "analytics_owed_by_client",
  "analytics_owed_by_day",
  "analytics_totals",
  "canned_replies",
  "invariant_looks",
  "mail_wordings",
  "mails",
  "password_resets",
  "price_changes",
  "price_rules",
  "product_audience",
  "rate_limits",
  "recovery_codes",
  "reseller_notes",
  "saved_views",
  "see_as_views",
  "sessions",
  "sign_in_challenges",
  "two_steps",
];

/** All others, one by one: who reads what, and who writes it. */
const OTHERS = [
  // R15: what is for the provider alone is not there for the tenant that it concerns; nobody changes it.
  "activity SELECT (app_is_provider() OR ((client_id = app_tenant()) AND (NOT provider_only)))",
  "activity INSERT check (app_is_provider() OR (client_id = app_tenant()))",
  "activity_to_chain INSERT check true",
  "application_forms SELECT true",
  "application_forms INSERT check app_is_provider()",
  // No admin reads what a reseller notes about its customers.
  "customer_notes ALL (reseller_id = app_tenant())",
  // Whoever posts needs the provider's accounts, and opens one that is not there yet; it changes none.
  "ledger_accounts INSERT check ((client_id IS NULL) AND (balance_minor = 0))",
  "ledger_accounts SELECT (client_id IS NULL)",
  // Not those whose link opens something.
  "mails SELECT ((client_id = app_tenant()) AND (link_kind IS NULL))",
  "price_rules SELECT ((reseller_id = app_tenant()) OR ((reseller_id IS NULL) AND (app_tenant() IS NOT NULL)))",
  "product_audience SELECT (reseller_id = app_tenant())",
  "saved_views ALL (client_id = app_tenant())",
  "ticket_files ALL (app_is_provider() OR ((client_id = app_tenant()) AND (EXISTS ( SELECT FROM ticket_messages m WHERE (m.id = ticket_files.message_id)))))",
  "ticket_messages ALL (app_is_provider() OR ((client_id = app_tenant()) AND (NOT internal))) check (app_is_provider() OR ((client_id = app_tenant()) AND (NOT from_provider)))",
  "users ALL (app_is_provider() OR (EXISTS ( SELECT FROM memberships m WHERE ((m.user_id = users.id) AND (m.client_id = app_tenant())))))",
];

/** As PostgreSQL writes it, without the wrapping that lets it ask once for a statement. */
const plain = (text: string) =>
  text.replace(/\(\s*SELECT (app_\w+\(\)) AS app_\w+\)/g, "$1").replace(/\s+/g, " ");

async function policies() {
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<Record<"tablename" | "cmd" | "qual" | "with_check", string | null>>(
    "SELECT tablename, cmd, qual, with_check FROM pg_policies WHERE schemaname = 'public'",
  );
  await owner.end();
  return rows.map(({ tablename, cmd, qual, with_check }) => ({
    table: tablename ?? "",
    cmd: cmd ?? "",
    using: plain(qual ?? ""),
    check: plain(with_check ?? ""),
  }));
}

it("each policy is a table's own tenant's, the provider's, or one that is written down here", async () => {
  const all = (await policies()).filter(
    ({ using, check, cmd }) => cmd !== "ALL" || check || !OWN.test(using),
  );
  const providers = all.filter(({ cmd, using, check }) => cmd === "ALL" && using === PROVIDER && !check);
  expect(providers.map(({ table }) => table).sort()).toEqual(PROVIDER_ONLY);
  const others = all
    .filter((policy) => !providers.includes(policy))
    .map(({ table, cmd, using, check }) =>
      [table, cmd, using, check && `check ${check}`].filter(Boolean).join(" "),
    );
  expect(others.sort()).toEqual([...OTHERS].sort());
});

it("a transaction leaves its tenant on no connection, for whatever runs there without one", async () => {
  const { clientId } = await createTestReseller();
  const db = getDatabase();
  const busy = Array.from({ length: 8 }, () =>
    inTransaction({ db }, { kind: "tenant", clientId }, (tx) => tx.client.count()),
  );
  expect(await Promise.all(busy)).toEqual(busy.map(() => 1));
  const after = Array.from({ length: 16 }, () => db.pool.query("SELECT FROM clients"));
  expect((await Promise.all(after)).map(({ rowCount }) => rowCount)).toEqual(after.map(() => 0));
});

it("an order is for a customer of one's own, whoever writes it", async () => {
  const [one, other] = [await createTestReseller(), await createTestReseller()];
  const input = createCustomerInput.parse({ name: "Theirs", email: "theirs@example.org" });
  await createCustomer(other.ctx, input);
  const product = await createTestProduct();
  await createOrder(one.ctx, createOrderInput.parse({ items: [serverItem(product)] }));
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
  const change = (table: string) =>
    owner.query(
      `UPDATE ${table} SET customer_id = (SELECT id FROM customers WHERE reseller_id = $2) WHERE client_id = $1`,
      [one.clientId, other.clientId],
    );
  await expect(change("orders")).rejects.toThrow(/foreign key/);
  await expect(change("services")).rejects.toThrow(/foreign key/);
  await owner.end();
});
