// Guards of tenancy: the first fence (a verb's own condition), and the second (row-level security).

const GUARDS = "prisma/migrations/20261123080100_guards/migration.sql";
const TENANCY = ["db/tenancy"];
const POLICIES = ["db/policies"];

/** @type {import("../mutate.mjs").Guard[]} */
export const tenancy = [
  {
    name: "row-level security is forced on the owner's tables too",
    file: GUARDS,
    from: "    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.name);\n",
    tests: TENANCY,
  },
  {
    name: "a tenant sees its own rows alone",
    file: GUARDS,
    from: "'CREATE POLICY tenant ON %I USING ((SELECT app_is_provider()) OR %I = (SELECT app_tenant()))',",
    to: "'CREATE POLICY tenant ON %I USING ((SELECT app_is_provider()) OR %I IS NOT NULL)',",
    tests: TENANCY,
  },
  {
    name: "without a tenant nothing is seen",
    file: GUARDS,
    from: "COALESCE(current_setting('app.scope', true) = 'provider', false)",
    to: "COALESCE(current_setting('app.scope', true) <> 'tenant', true)",
    tests: TENANCY,
  },
  {
    name: "a tenant that is gone from a pooled connection is none",
    file: GUARDS,
    from: "NULLIF(current_setting('app.tenant_id', true), '')::uuid",
    to: "current_setting('app.tenant_id', true)::uuid",
    tests: TENANCY,
  },
  {
    name: "what a transaction may see ends with it",
    file: "src/db/transaction.ts",
    from: "{tenantId}, true)`);",
    to: "{tenantId}, false)`);",
    tests: POLICIES,
  },
  {
    name: "a tenant reads nothing that is for the provider alone",
    file: GUARDS,
    from: "(client_id = (SELECT app_tenant()) AND NOT provider_only)",
    to: "client_id = (SELECT app_tenant())",
    tests: POLICIES,
  },
  {
    name: "a tenant writes no activity of another",
    file: GUARDS,
    from: "  WITH CHECK ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()));",
    to: "  WITH CHECK (true);",
    tests: POLICIES,
  },
  {
    name: "sessions are the provider's",
    file: GUARDS,
    from: "CREATE POLICY provider ON sessions USING ((SELECT app_is_provider()));",
    to: "CREATE POLICY provider ON sessions USING (true);",
    tests: POLICIES,
  },
  {
    name: "a tenant's people are its own",
    file: GUARDS,
    from: "AND m.client_id = (SELECT app_tenant()))\n",
    to: ")\n",
    tests: POLICIES,
  },
  {
    name: "an internal note of a ticket is hidden from the client",
    file: "prisma/migrations/20261128100000_tickets/migration.sql",
    from: "(client_id = (SELECT app_tenant()) AND NOT internal)",
    to: "client_id = (SELECT app_tenant())",
    tests: ["support/service/ticket-privacy", "db/tenancy"],
  },
  {
    name: "a tenant's notes about its customers are not the provider's",
    file: "prisma/migrations/20261128300000_customers_of_a_reseller/migration.sql",
    from: "CREATE POLICY tenant ON customer_notes USING (reseller_id = (SELECT app_tenant()));",
    to: "CREATE POLICY tenant ON customer_notes USING ((SELECT app_is_provider()) OR reseller_id = (SELECT app_tenant()));",
    tests: ["customers/service/customer-notes", "db/tenancy"],
  },
  {
    name: "a secret link in a mail is not the tenant's to read",
    file: "prisma/migrations/20261128700000_notifications/migration.sql",
    from: " AND link_kind IS NULL",
    tests: POLICIES,
  },
  {
    name: "a price rule of another reseller is not there",
    file: "prisma/migrations/20261126140000_price_rules/migration.sql",
    from: "USING (reseller_id = (SELECT app_tenant()) OR (reseller_id IS NULL AND (SELECT app_tenant()) IS NOT NULL));",
    to: "USING ((SELECT app_tenant()) IS NOT NULL);",
    tests: POLICIES,
  },
  {
    name: "the log of API calls is the key holder's own",
    file: "prisma/migrations/20261127700000_api_usage/migration.sql",
    from: "CREATE POLICY tenant ON request_logs USING ((SELECT app_is_provider()) OR reseller_id = (SELECT app_tenant()));",
    to: "CREATE POLICY tenant ON request_logs USING (true);",
    tests: POLICIES,
  },
  {
    name: "what a webhook was answered is the endpoint owner's",
    file: "prisma/migrations/20261127902200_webhook_tries/migration.sql",
    from: "USING ((SELECT app_is_provider()) OR reseller_id = (SELECT app_tenant()));",
    to: "USING (true);",
    tests: POLICIES,
  },
  {
    name: "a money function enters the tenant of its order",
    file: "prisma/functions/orders.sql",
    from: "BEGIN\n  PERFORM app_enter_tenant(o.client_id);\n",
    to: "BEGIN\n  PERFORM set_config('app.scope', 'provider', true);\n",
    also: [
      {
        file: "prisma/functions/orders.sql",
        from: "PERFORM FROM customers WHERE reseller_id = o.client_id AND id = o.customer_id",
        to: "PERFORM FROM customers WHERE id = o.customer_id",
      },
    ],
    tests: ["orders/service/create-order", "rest/tenant-matrix", "customers/service/customers.int"],
  },
  {
    name: "an order is for a customer of one's own",
    file: "prisma/migrations/20261123080000_tables/migration.sql",
    from: 'ALTER TABLE "orders" ADD CONSTRAINT "orders_client_id_customer_id_fkey" FOREIGN KEY ("client_id", "customer_id") REFERENCES "customers"("reseller_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;',
    to: "",
    tests: POLICIES,
  },
  {
    name: "a cursor is good for its own list alone",
    file: "src/adapters/rest/cursor.ts",
    from: '["cursor", identity.tenantId, identity.path, filters, cursor]',
    to: '["cursor", identity.path, filters, cursor]',
    tests: ["rest/cursor", "rest/tenant-matrix"],
  },
  {
    name: "a cursor's seal is compared",
    file: "src/adapters/rest/cursor.ts",
    from: "if (given.length === expected.length && timingSafeEqual(given, expected)) return cursor;",
    to: "if (given.length === expected.length) return cursor;",
    tests: ["rest/cursor"],
  },
  {
    name: "a file of a ticket is its client's",
    file: "src/features/support/service/get-ticket-file.ts",
    from: "message: { ticketId: input.ticket, internal: false },",
    to: "message: { ticketId: input.ticket },",
    also: [
      {
        file: "prisma/migrations/20261128100000_tickets/migration.sql",
        from: "\n    AND EXISTS (SELECT FROM ticket_messages m WHERE m.id = message_id)",
      },
      {
        file: "prisma/migrations/20261128100000_tickets/migration.sql",
        from: "(client_id = (SELECT app_tenant()) AND NOT internal))",
        to: "client_id = (SELECT app_tenant()))",
      },
    ],
    tests: ["support/service/ticket-files", "support/service/ticket-privacy"],
  },
  {
    name: "one's own sessions alone are ended",
    file: "src/features/identity/service/revoke-session.ts",
    from: "where: { id: input.id, userId: actor.userId },",
    to: "where: { id: input.id },",
    tests: ["identity/service/sessions"],
  },
  {
    name: "a person works for clients that it belongs to",
    file: "src/features/identity/service/switch-client.ts",
    from: "where: { clientId_userId: { clientId, userId } },",
    to: "where: { clientId_userId: { clientId, userId: (await tx.membership.findFirstOrThrow({ where: { clientId } })).userId } },",
    tests: ["identity/service/switch-client"],
  },
  {
    name: "a tenant's key is no other tenant's",
    file: "prisma/functions/doors.sql",
    from: "LEFT JOIN idempotency_keys i ON p_idempotency_key IS NOT NULL AND i.client_id = r.id AND i.method = p_method",
    to: "LEFT JOIN idempotency_keys i ON p_idempotency_key IS NOT NULL AND i.method = p_method",
    tests: ["rest/idempotency.int", "rest/tenant-matrix"],
  },
  {
    name: "a brand's domain shows its own customers alone",
    file: "src/features/brand/service/open-link.ts",
    from: "if (!brand || (owner && owner.resellerId !== link.resellerId)) throw",
    to: "if (!brand) throw",
    tests: ["brand/service/domains", "brand/service/links"],
  },
];
