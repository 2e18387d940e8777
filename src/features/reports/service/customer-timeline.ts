import { authorizeTenant } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, inTransaction, Prisma } from "@/db";
import type { Action } from "@/features/activity";
import { getCustomer } from "@/features/customers";
import type { TimelineEntryDto } from "../dto";
import type { CustomerHistoryInput } from "../schemas";

/** As many orders and services as a timeline follows, the newest first: what is older is in their own histories. */
const FOLLOWED = 500;

type Row = {
  id: string;
  at: Date;
  action: Action;
  object_type: string;
  object_id: string;
  object_name: string;
  actor_kind: string;
  actor_label: string;
};

/**
 * R34: what happened with a customer, with those that were merged into it, with its orders and services and with the
 * invoices for them, newest first: from the log, without what is for the provider alone.
 */
export async function listCustomerTimeline(
  ctx: Context,
  input: CustomerHistoryInput,
): Promise<ListPage<TimelineEntryDto>> {
  const scope = authorizeTenant(ctx, "customer:figures");
  await getCustomer(ctx, { id: input.customer });
  const after = keyset(input).where.id?.lt;
  const beyond = after ? Prisma.sql`AND a.id < ${after}::uuid` : Prisma.empty;
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.$queryRaw<Row[]>(Prisma.sql`
      WITH own_orders AS (SELECT id FROM orders
        WHERE client_id = ${scope.clientId}::uuid AND customer_id = ${input.customer}::uuid ORDER BY id DESC LIMIT ${FOLLOWED}),
      own_services AS (SELECT id FROM services
        WHERE client_id = ${scope.clientId}::uuid AND customer_id = ${input.customer}::uuid ORDER BY id DESC LIMIT ${FOLLOWED}),
      concerned AS (
        SELECT 'customer' AS kind, public_id('cus', id) AS public FROM customers WHERE reseller_id = ${scope.clientId}::uuid
          AND (id = ${input.customer}::uuid OR merged_into_id = ${input.customer}::uuid)
        UNION SELECT 'order', public_id('ord', id) FROM own_orders
        UNION SELECT 'service', public_id('svc', id) FROM own_services
        UNION SELECT 'invoice', public_id('inv', i.id) FROM own_orders o
          JOIN invoices i ON i.client_id = ${scope.clientId}::uuid AND i.order_id = o.id
        UNION SELECT 'invoice', public_id('inv', l.invoice_id) FROM own_services s
          JOIN invoice_lines l ON l.client_id = ${scope.clientId}::uuid AND l.service_id = s.id)
      SELECT a.id, a.at, a.action, a.object_type, a.object_id, a.object_name, a.actor_kind, a.actor_label
      FROM concerned JOIN activity a ON a.object_type = concerned.kind AND a.object_id = concerned.public
      WHERE a.client_id = ${scope.clientId}::uuid AND NOT a.provider_only ${beyond}
      ORDER BY a.id DESC LIMIT ${input.limit + 1}`),
  );
  return toPage(rows, input.limit, toEntry);
}

/** Of the provider's staff a tenant learns that it was the provider, not who. */
function toEntry(row: Row): TimelineEntryDto {
  return {
    id: toPublicId("activity", row.id),
    at: row.at.toISOString(),
    action: row.action,
    object: { type: row.object_type, id: row.object_id, name: row.object_name },
    actor: { kind: row.actor_kind, label: row.actor_kind === "admin" ? "" : row.actor_label },
  };
}
