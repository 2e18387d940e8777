import { authorizeTenant } from "@/core/access";
import { parsePublicId } from "@/core/ids";
import { keyset, type ListPage, toPage } from "@/core/list";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, Prisma, type Tx } from "@/db";
import { listInvoices } from "@/features/billing";
import { getCustomer } from "@/features/customers";
import type { CustomerInvoiceDto } from "../dto";
import type { CustomerHistoryInput } from "../schemas";

type Line = {
  invoice_id: string;
  position: number;
  description: string;
  quantity: number;
  amount_minor: bigint;
};

/**
 * R34: the invoices to the reseller that concern one of its customers, with their lines, newest first: those of the
 * customer's orders, and those that charge a change or renewal of one of its services.
 */
export async function listCustomerInvoices(
  ctx: Context,
  input: CustomerHistoryInput,
): Promise<ListPage<CustomerInvoiceDto>> {
  const scope = authorizeTenant(ctx, "invoice:read");
  await getCustomer(ctx, { id: input.customer });
  const after = keyset(input).where.id?.lt;
  const { page, lines } = await inTransaction(ctx, scope, async (tx) => {
    const found = await readIds(tx, scope.clientId, input, after);
    const ids = found.slice(0, input.limit).map(({ id }) => id);
    return { page: found, lines: await readLines(tx, scope.clientId, ids) };
  });
  const ids = page.slice(0, input.limit).map(({ id }) => id);
  const { items } = await listInvoices(ctx, { limit: 100, among: { id: ids } });
  const invoices = new Map(items.map((invoice) => [parsePublicId("invoice", invoice.id), invoice]));
  const { items: order, nextCursor } = toPage(page, input.limit, ({ id }) => id);
  return {
    items: order.flatMap((id) => {
      const invoice = invoices.get(id);
      if (!invoice) return [];
      const own = lines.filter((line) => line.invoice_id === id);
      return { ...invoice, lines: own.map((line) => toLine(line, invoice.net.currency)) };
    }),
    nextCursor,
  };
}

function readIds(
  tx: Tx,
  clientId: string,
  { customer, limit }: CustomerHistoryInput,
  after: string | undefined,
): Promise<{ id: string }[]> {
  const beyond = after ? Prisma.sql`WHERE id < ${after}::uuid` : Prisma.empty;
  return tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM (
      SELECT i.id FROM orders o JOIN invoices i ON i.client_id = o.client_id AND i.order_id = o.id
      WHERE o.client_id = ${clientId}::uuid AND o.customer_id = ${customer}::uuid
      UNION
      SELECT l.invoice_id FROM services s JOIN invoice_lines l ON l.client_id = s.client_id AND l.service_id = s.id
      WHERE s.client_id = ${clientId}::uuid AND s.customer_id = ${customer}::uuid) AS concerned
    ${beyond} ORDER BY id DESC LIMIT ${limit + 1}`);
}

function readLines(tx: Tx, clientId: string, ids: readonly string[]): Promise<Line[]> {
  return tx.$queryRaw<Line[]>`
    SELECT invoice_id, position, description, quantity, amount_minor FROM invoice_lines
    WHERE client_id = ${clientId}::uuid AND invoice_id = ANY(${[...ids]}::uuid[]) ORDER BY invoice_id, position`;
}

function toLine({ position, description, quantity, amount_minor }: Line, currency: string) {
  return { position, description, quantity, net: { amount: minorFromDb(amount_minor), currency } };
}
