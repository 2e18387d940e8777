import { toPublicId } from "@/core/ids";
import { multiplyMinor, sumMinor } from "@/core/money";
import type { Prisma } from "@/db";
import type { DraftLineInput } from "../draft-schemas";
import type { DraftLineDto, DraftRowDto } from "../dto";
import type { NewInvoiceLine } from "./new-invoice";

export const DRAFT_INCLUDE = {
  client: { select: { name: true, currency: true } },
} satisfies Prisma.InvoiceDraftInclude;

export type DraftRow = Prisma.InvoiceDraftGetPayload<{ include: typeof DRAFT_INCLUDE }>;

/** The lines of a draft: in the table as createDraft and updateDraft take them. */
export function draftLines(row: Pick<DraftRow, "lines">): DraftLineInput[] {
  return row.lines as DraftLineInput[];
}

export function toDraftRowDto(row: DraftRow): DraftRowDto {
  const lines = draftLines(row);
  const { name, currency } = row.client;
  return {
    id: toPublicId("invoiceDraft", row.id),
    revision: row.revision,
    client: { id: toPublicId("client", row.clientId), name },
    lines: lines.length,
    net: { amount: sumMinor(lines.map(amountOf)), currency },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function toDraftLineDto(line: DraftLineInput, currency: string): DraftLineDto {
  const { description, quantity, unitMinor, periodStart, periodEnd } = line;
  return {
    description,
    quantity,
    unit: { amount: unitMinor, currency },
    amount: { amount: amountOf(line), currency },
    periodStart,
    periodEnd,
  };
}

/** A line as the invoice will have it. It has no price at retail beside its own. */
export function itemLine(line: DraftLineInput): NewInvoiceLine {
  return {
    kind: "item",
    description: line.description,
    quantity: line.quantity,
    retail_unit_minor: line.unitMinor,
    discount_bps: 0,
    unit_minor: line.unitMinor,
    amount_minor: amountOf(line),
    rule: "item",
    cap: null,
    trace: null,
    period_start: line.periodStart,
    period_end: line.periodEnd,
  };
}

function amountOf({ quantity, unitMinor }: DraftLineInput): number {
  return multiplyMinor(unitMinor, quantity);
}
