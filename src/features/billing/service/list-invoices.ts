import { authorizeEither, authorizeTenant } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { type Among, keyset, type ListPage, toPage } from "@/core/list";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { dueOf } from "../domain/invoice-states";
import type { InvoiceDto, InvoiceRowDto, InvoiceSumsDto } from "../dto";
import type { InvoiceFilterInput, InvoiceIdInput, ListInvoicesInput } from "../schemas";
import { invoicesWhere } from "./invoice-filters";
import { INVOICE_INCLUDE, INVOICE_ROW_INCLUDE, toInvoiceDto, toInvoiceRowDto } from "./invoice-row";

/** An invoice with its lines and payments: the actor's own or, for an admin, anybody's. */
export async function getInvoice(ctx: Context, input: InvoiceIdInput): Promise<InvoiceDto> {
  return readInvoice(ctx, authorizeEither(ctx, "invoice:read", "invoice:review"), input.id);
}

/** Several of the actor's own at once; those that are not there are left out. */
export async function getInvoices(ctx: Context, { ids }: { ids: string[] }): Promise<InvoiceDto[]> {
  const { clientId } = authorizeTenant(ctx, "invoice:read");
  const rows = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.invoice.findMany({ where: { clientId, id: { in: ids } }, include: INVOICE_INCLUDE }),
  );
  return rows.map((row) => toInvoiceDto(row, ctx.clock.now()));
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

type InvoicesAmong = Among<{ id: string; status: NonNullable<ListInvoicesInput["status"]>; order: string }>;

export async function listInvoices(
  ctx: Context,
  input: ListInvoicesInput & InvoicesAmong,
): Promise<ListPage<InvoiceRowDto>> {
  const scope = authorizeEither(ctx, "invoice:read", "invoice:review");
  const now = ctx.clock.now();
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, async (tx) =>
    tx.invoice.findMany({
      where: { AND: [await filterOf(tx, scope, input, now), amongOf(input, now)], ...page.where },
      orderBy: page.orderBy,
      take: input.limit + 1,
      include: INVOICE_ROW_INCLUDE,
    }),
  );
  return toPage(rows, input.limit, (row) => toInvoiceRowDto(row, now));
}

/** How many invoices the list's filters find, and what they come to and still ask for, in each currency. */
export async function sumInvoices(ctx: Context, input: InvoiceFilterInput): Promise<InvoiceSumsDto> {
  const scope = authorizeEither(ctx, "invoice:read", "invoice:review");
  const groups = await inTransaction(ctx, scope, async (tx) =>
    tx.invoice.groupBy({
      by: ["currency", "status"],
      where: await filterOf(tx, scope, input, ctx.clock.now()),
      _count: true,
      _sum: { totalMinor: true, paidMinor: true, creditedMinor: true },
    }),
  );
  const currencies = [...new Set(groups.map(({ currency }) => currency))].sort();
  const sums = currencies.map((currency) => {
    const own = groups.filter((group) => group.currency === currency);
    // What is void is listed, and asks for nothing.
    const asked = own.filter(({ status }) => status !== "void");
    const money = (minor: bigint) => ({ amount: minorFromDb(minor), currency });
    const total = (sum: (typeof own)[number]["_sum"]) => sum.totalMinor ?? 0n;
    const due = asked.reduce(
      (left, { status, _sum }) =>
        left +
        dueOf({
          status,
          totalMinor: total(_sum),
          paidMinor: _sum.paidMinor ?? 0n,
          creditedMinor: _sum.creditedMinor ?? 0n,
        }),
      0n,
    );
    return {
      count: own.reduce((count, group) => count + group._count, 0),
      total: money(asked.reduce((sum, group) => sum + total(group._sum), 0n)),
      due: money(due),
    };
  });
  return { count: sums.reduce((count, sum) => count + sum.count, 0), sums };
}

async function filterOf(
  tx: Tx,
  scope: Scope,
  input: InvoiceFilterInput,
  now: Date,
): Promise<Prisma.InvoiceWhereInput> {
  const clientId = scope.kind === "tenant" ? scope.clientId : input.client;
  const own = clientId ? { clientId } : {};
  const isByAmount = input.min !== undefined || input.max !== undefined;
  const currencies = isByAmount
    ? await tx.invoice.findMany({ where: own, distinct: ["currency"], select: { currency: true } })
    : [];
  return {
    ...invoicesWhere(
      input,
      now,
      currencies.map(({ currency }) => currency),
    ),
    ...own,
  };
}

/** An invoice is made when it is issued. */
function amongOf({ among, createdAt }: InvoicesAmong, now: Date): Prisma.InvoiceWhereInput {
  return {
    issuedAt: createdAt,
    id: among?.id && { in: among.id },
    orderId: among?.order && { in: among.order },
    ...(among?.status && { OR: among.status.map((status) => invoicesWhere({ status }, now, [])) }),
  };
}
