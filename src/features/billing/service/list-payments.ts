import { authorizeEither, authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { keyset, type ListPage, type TimeRange, toPage } from "@/core/list";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import { parseInvoiceNumber } from "../domain/invoice-number";
import type { PaymentDto } from "../dto";
import type { ListPaymentsInput, PaymentIdInput } from "../schemas";
import { PAYMENT_INCLUDE, toPaymentDto } from "./invoice-row";

/** Payments and top-ups. */
export async function listPayments(
  ctx: Context,
  input: ListPaymentsInput & { createdAt?: TimeRange | undefined },
): Promise<ListPage<PaymentDto>> {
  const scope = authorizeEither(ctx, "invoice:read", "invoice:review");
  const clientId = scope.kind === "tenant" ? scope.clientId : input.client;
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.payment.findMany({
      where: {
        ...(clientId ? { clientId } : {}),
        ...matching(input.q),
        createdAt: input.createdAt,
        ...page.where,
      },
      orderBy: page.orderBy,
      take: input.limit + 1,
      include: PAYMENT_INCLUDE,
    }),
  );
  return toPage(rows, input.limit, toPaymentDto);
}

/** What names the payment: an invoice that it paid, or its reference. */
function matching(q: string | undefined | null): Prisma.PaymentWhereInput {
  if (!q) return {};
  const invoice = parseInvoiceNumber(q);
  const reference = { reference: containing(q) };
  return invoice ? { OR: [reference, { allocations: { some: { invoice } } }] } : reference;
}

/** One payment: the actor's own or, for an admin, anybody's. */
export async function getPayment(ctx: Context, { id }: PaymentIdInput): Promise<PaymentDto> {
  const scope = authorizeEither(ctx, "invoice:read", "invoice:review");
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.payment.findFirst({ where: { id, ...own }, include: PAYMENT_INCLUDE }),
  );
  if (!row) throw new AppError("not_found");
  return toPaymentDto(row);
}

/** Several of the actor's own at once; those that are not there are left out. */
export async function getPayments(ctx: Context, { ids }: { ids: string[] }): Promise<PaymentDto[]> {
  const { clientId } = authorizeTenant(ctx, "invoice:read");
  const rows = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.payment.findMany({ where: { clientId, id: { in: ids } }, include: PAYMENT_INCLUDE }),
  );
  return rows.map(toPaymentDto);
}
