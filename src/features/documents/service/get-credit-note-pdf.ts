import { authorizeEither } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Prisma } from "@/db";
import { formatInvoiceNumber } from "@/features/billing";
import type { CreditNoteDocument, TaxTreatment } from "../domain/model";
import type { CreditNotePdfInput } from "../schemas";
import { languageOf } from "../wording/language";
import { type DocumentFile, renderDocument } from "./render-document";
import { type Parties, partiesOf } from "./stored-parties";

const INCLUDE = {
  client: { select: { name: true } },
  invoice: { select: { series: true, number: true, parties: true } },
} satisfies Prisma.CreditNoteInclude;

type Row = Prisma.CreditNoteGetPayload<{ include: typeof INCLUDE }>;

/** R74: a credit note as a PDF, the actor's own or, for an admin, anybody's. Its bytes never change. */
export async function getCreditNotePdf(ctx: Context, { id }: CreditNotePdfInput): Promise<DocumentFile> {
  const document = await readDocument(ctx, authorizeEither(ctx, "invoice:read", "invoice:review"), id);
  return renderDocument(
    document,
    languageOf(document.locale).t("file.credit_note", { number: document.number }),
  );
}

function readDocument(ctx: Context, scope: Scope, id: string): Promise<CreditNoteDocument> {
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.creditNote.findFirst({ where: { id, ...own }, include: INCLUDE });
    if (!row) throw new AppError("not_found");
    return toDocument(
      row,
      await partiesOf(tx, { of: row.parties, before: row.invoice?.parties }, row.client.name),
    );
  });
}

function toDocument(row: Row, parties: Parties): CreditNoteDocument {
  const [netMinor, taxMinor] = [minorFromDb(row.netMinor), minorFromDb(row.taxMinor)];
  const treatment = row.taxTreatment as TaxTreatment;
  return {
    kind: "credit_note",
    ...parties,
    number: formatInvoiceNumber(row.series, row.number),
    invoiceNumber: row.invoice && formatInvoiceNumber(row.invoice.series, row.invoice.number),
    issuedAt: row.createdAt,
    currency: row.currency,
    reason: row.reason,
    destination: row.destination,
    netMinor,
    taxes: [{ treatment, rateBps: row.taxBps, netMinor, taxMinor }],
    totalMinor: minorFromDb(row.amountMinor),
  };
}
