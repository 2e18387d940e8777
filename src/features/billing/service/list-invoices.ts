import { authorizeEither } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import { parseInvoiceNumber } from "../domain/invoice-number";
import type { InvoiceDto, InvoiceRowDto } from "../dto";
import type { InvoiceIdInput, ListInvoicesInput } from "../schemas";
import { INVOICE_INCLUDE, INVOICE_ROW_INCLUDE, toInvoiceDto, toInvoiceRowDto } from "./invoice-row";

/** An invoice with its lines and payments: the actor's own or, for an admin, anybody's. */
export async function getInvoice(ctx: Context, input: InvoiceIdInput): Promise<InvoiceDto> {
  return readInvoice(ctx, authorizeEither(ctx, "invoice:read", "invoice:review"), input.id);
}

/** For verbs of this feature that have authorised already and answer with the invoice. */
export async function readInvoice(ctx: Context, scope: Scope, id: string): Promise<InvoiceDto> {
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.invoice.findFirst({ where: { id, ...own }, include: INVOICE_INCLUDE }),
  );
  if (!row) throw new AppError("not_found");
  return toInvoiceDto(row, ctx.clock.now());
}

export async function listInvoices(ctx: Context, input: ListInvoicesInput): Promise<ListPage<InvoiceRowDto>> {
  const scope = authorizeEither(ctx, "invoice:read", "invoice:review");
  const clientId = scope.kind === "tenant" ? scope.clientId : input.client;
  const now = ctx.clock.now();
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.invoice.findMany({
      where: { ...filtersOf(input, now), ...page.where, ...(clientId ? { clientId } : {}) },
      orderBy: page.orderBy,
      take: input.limit + 1,
      include: INVOICE_ROW_INCLUDE,
    }),
  );
  return toPage(rows, input.limit, (row) => toInvoiceRowDto(row, now));
}

function filtersOf({ q, status }: ListInvoicesInput, now: Date): Prisma.InvoiceWhereInput {
  const number = q ? parseInvoiceNumber(q) : null;
  return {
    ...(status === "overdue" ? { status: { in: ["issued", "part_paid"] }, dueAt: { lt: now } } : { status }),
    ...(q ? (number ?? { client: { name: containing(q) } }) : {}),
  };
}
