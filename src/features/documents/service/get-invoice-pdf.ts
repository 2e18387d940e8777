import { authorizeEither } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Prisma } from "@/db";
import { formatInvoiceNumber } from "@/features/billing";
import type { DocumentLine, InvoiceDocument, TaxTreatment } from "../domain/model";
import type { InvoicePdfInput } from "../schemas";
import { languageOf } from "../wording/language";
import { type DocumentFile, renderDocument } from "./render-document";
import { type Parties, partiesOf } from "./stored-parties";

const INCLUDE = {
  client: { select: { name: true } },
  lines: { orderBy: { position: "asc" } },
} satisfies Prisma.InvoiceInclude;

type Row = Prisma.InvoiceGetPayload<{ include: typeof INCLUDE }>;

/**
 * R74: an invoice as a PDF, the actor's own or, for an admin, anybody's. It bears the letterhead and the language of the day it was
 * issued; equal invoices, paid as much, are equal bytes.
 */
export async function getInvoicePdf(ctx: Context, { id }: InvoicePdfInput): Promise<DocumentFile> {
  const document = await readDocument(ctx, authorizeEither(ctx, "invoice:read", "invoice:review"), id);
  return renderDocument(document, languageOf(document.locale).t("file.invoice", { number: document.number }));
}

function readDocument(ctx: Context, scope: Scope, id: string): Promise<InvoiceDocument> {
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.invoice.findFirst({ where: { id, ...own }, include: INCLUDE });
    if (!row) throw new AppError("not_found");
    return toDocument(row, await partiesOf(tx, { of: row.parties }, row.client.name));
  });
}

function toDocument(row: Row, parties: Parties): InvoiceDocument {
  const [netMinor, taxMinor] = [minorFromDb(row.netMinor), minorFromDb(row.taxMinor)];
  const treatment = row.taxTreatment as TaxTreatment;
  return {
    kind: "invoice",
    ...parties,
    number: formatInvoiceNumber(row.series, row.number),
    issuedAt: row.issuedAt,
    dueAt: row.dueAt,
    currency: row.currency,
    orderId: row.orderId && toPublicId("order", row.orderId),
    isVoid: row.status === "void",
    lines: row.lines.map(toLine),
    netMinor,
    taxes: [{ treatment, rateBps: row.taxBps, netMinor, taxMinor }],
    totalMinor: minorFromDb(row.totalMinor),
    paidMinor: minorFromDb(row.paidMinor),
    creditedMinor: minorFromDb(row.creditedMinor),
    dueMinor: row.status === "void" ? 0 : minorFromDb(row.totalMinor - row.paidMinor - row.creditedMinor),
    note: row.note || null,
  };
}

function toLine(line: Row["lines"][number]): DocumentLine {
  const { periodStart: start, periodEnd: end } = line;
  return {
    description: line.description,
    period: start && end && { start, end },
    quantity: line.quantity,
    unitMinor: minorFromDb(line.unitMinor),
    retailUnitMinor: minorFromDb(line.retailUnitMinor),
    discountBps: line.discountBps,
    taxBps: line.taxBps,
    amountMinor: minorFromDb(line.amountMinor),
  };
}
