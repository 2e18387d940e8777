import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import { formatInvoiceNumber, parseInvoiceNumber } from "../domain/invoice-number";
import type { TaxTreatment } from "../domain/tax";
import type { CreditNoteDetailDto } from "../dto";
import type { CreditNoteIdInput, ListCreditNotesInput } from "../schemas";
import { dayRange } from "./invoice-filters";
import { toCreditNoteDto } from "./invoice-row";

const NAMES = {
  client: { select: { name: true } },
  invoice: { select: { series: true, number: true } },
  service: { select: { label: true, productName: true } },
} satisfies Prisma.CreditNoteInclude;

/** Credit notes, newest first: the actor's own or, for an admin, everybody's (R74). */
export async function listCreditNotes(
  ctx: Context,
  input: ListCreditNotesInput,
): Promise<ListPage<CreditNoteDetailDto>> {
  const scope = authorizeEither(ctx, "invoice:read", "invoice:review");
  const clientId = scope.kind === "tenant" ? scope.clientId : input.client;
  const page = keyset(input);
  const number = input.q ? parseInvoiceNumber(input.q) : null;
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.creditNote.findMany({
      where: {
        ...(input.q
          ? number
            ? { OR: [number, { invoice: number }] }
            : { client: { name: containing(input.q) } }
          : {}),
        ...(input.from || input.to ? { createdAt: dayRange(input.from, input.to) } : {}),
        ...page.where,
        ...(clientId ? { clientId } : {}),
      },
      orderBy: page.orderBy,
      take: input.limit + 1,
      include: NAMES,
    }),
  );
  return toPage(rows, input.limit, toDetailDto);
}

/** One credit note: the actor's own or, for an admin, anybody's. */
export async function getCreditNote(ctx: Context, input: CreditNoteIdInput): Promise<CreditNoteDetailDto> {
  const scope = authorizeEither(ctx, "invoice:read", "invoice:review");
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.creditNote.findFirst({ where: { id: input.id, ...own }, include: NAMES }),
  );
  if (!row) throw new AppError("not_found");
  return toDetailDto(row);
}

function toDetailDto(row: Prisma.CreditNoteGetPayload<{ include: typeof NAMES }>): CreditNoteDetailDto {
  const { client, invoice, service } = row;
  return {
    ...toCreditNoteDto(row),
    client: { id: toPublicId("client", row.clientId), name: client.name },
    priceKind: row.priceKind,
    invoice:
      row.invoiceId && invoice
        ? {
            id: toPublicId("invoice", row.invoiceId),
            number: formatInvoiceNumber(invoice.series, invoice.number),
          }
        : null,
    service:
      row.serviceId && service
        ? { id: toPublicId("service", row.serviceId), name: service.label ?? service.productName }
        : null,
    taxRate: { treatment: row.taxTreatment as TaxTreatment, bps: row.taxBps },
  };
}
