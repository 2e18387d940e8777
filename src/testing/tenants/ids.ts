import pg from "pg";
import type { IdKind } from "@/core/id-kinds";
import { newId, toPublicId } from "@/core/ids";
import { testDatabase } from "../database";

/** Whose ids a request is made with: a tenant's by their kind, or nobody's. `place`: 1 for another one than 0. */
export type IdsOf = (kind: IdKind, place?: 0 | 1) => string;

/** The tables that tenants have ids of, with the column that says whose a row is. */
const TABLES: Partial<Record<IdKind, [table: string, column: string]>> = {
  customer: ["customers", "reseller_id"],
  order: ["orders", "client_id"],
  orderItem: ["order_items", "client_id"],
  service: ["services", "client_id"],
  provisioningAction: ["provisioning_actions", "client_id"],
  invoice: ["invoices", "client_id"],
  payment: ["payments", "client_id"],
  paymentAttempt: ["payment_attempts", "client_id"],
  paymentMethod: ["payment_methods", "client_id"],
  gatewayRefund: ["gateway_refunds", "client_id"],
  creditNote: ["credit_notes", "client_id"],
  invoiceDraft: ["invoice_drafts", "client_id"],
  fundHold: ["fund_holds", "client_id"],
  ledgerAccount: ["ledger_accounts", "client_id"],
  dispute: ["disputes", "client_id"],
  apiKey: ["api_keys", "reseller_id"],
  webhookEndpoint: ["webhook_endpoints", "reseller_id"],
  webhookDelivery: ["webhook_deliveries", "reseller_id"],
  note: ["customer_notes", "reseller_id"],
  event: ["outbox_events", "client_id"],
  application: ["applications", "client_id"],
  client: ["clients", "id"],
  reseller: ["resellers", "id"],
  invitation: ["invitations", "client_id"],
  mail: ["mails", "client_id"],
  file: ["ticket_files", "client_id"],
  savedView: ["saved_views", "client_id"],
  request: ["request_logs", "reseller_id"],
  activity: ["activity", "client_id"],
  quote: ["order_quotes", "client_id"],
  cart: ["carts", "client_id"],
  cartItem: ["cart_items", "client_id"],
  resaleRule: ["resale_rules", "reseller_id"],
  resalePrice: ["resale_prices", "reseller_id"],
  ticket: ["tickets", "client_id"],
  ticketMessage: ["ticket_messages", "client_id"],
  customerLink: ["customer_links", "reseller_id"],
};

/** Kinds of things that all share, by what names one of them. */
const SHARED: Partial<Record<IdKind, string>> = {
  product: "products",
  category: "categories",
  optionGroup: "option_groups",
  option: "options",
  tier: "tiers",
  applicationForm: "application_forms",
};

/** Which of a tenant's rows are asked for first, where the newest has too little to show. */
const FIRST: Partial<Record<IdKind, string>> = {
  customer: "id",
  service: "status <> 'active', pending_invoice_id IS NOT NULL, id DESC",
};

/** Public ids of a tenant's rows, two of each kind that tenants have; of a shared kind, the first that there are. */
export async function idsOfTenant(clientId: string): Promise<IdsOf> {
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
  const found = new Map<IdKind, string[]>();
  const note = async (kind: IdKind, query: string, values: string[]) => {
    const { rows } = await owner.query<{ id: string }>(query, values);
    found.set(
      kind,
      rows.map(({ id }) => toPublicId(kind, id)),
    );
  };
  try {
    for (const [kind, [table, column]] of Object.entries(TABLES))
      await note(
        kind as IdKind,
        `SELECT id FROM ${table} WHERE ${column} = $1 ORDER BY ${FIRST[kind as IdKind] ?? "id DESC"} LIMIT 2`,
        [clientId],
      );
    for (const [kind, table] of Object.entries(SHARED))
      await note(kind as IdKind, `SELECT id FROM ${table} ORDER BY id LIMIT 2`, []);
    await note("user", "SELECT user_id AS id FROM memberships WHERE client_id = $1 LIMIT 2", [clientId]);
  } finally {
    await owner.end();
  }
  return (kind, place = 0) => found.get(kind)?.[place] ?? toPublicId(kind, newId());
}

/** Kinds whose ids are a tenant's own, so that another's has to look like nobody's. */
export function isTenants(kind: IdKind): boolean {
  return kind in TABLES || kind === "user";
}

/** Ids that nothing has. */
export const nobodysIds: IdsOf = (kind) => toPublicId(kind, newId());
