import { authorizeProvider } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, callMoneyFunction, inTransaction } from "@/db";
import { activityRow, eventRow } from "@/features/activity";
import type { DraftVersionInput } from "../draft-schemas";
import type { InvoiceDto } from "../dto";
import { draftInvoice } from "./draft-invoice";
import { readInvoice } from "./list-invoices";
import { readDraft } from "./write-draft";

/**
 * R74: a draft becomes an invoice under the same id, and takes the next number. Of two at once the second finds no
 * draft any more; one that has been changed since it was read is `state_conflict`.
 */
export async function issueDraft(ctx: Context, { id, revision }: DraftVersionInput): Promise<InvoiceDto> {
  const scope = authorizeProvider(ctx, "invoice:draft");
  const draft = await inTransaction(ctx, scope, (tx) => readDraft(tx, id));
  const { clientId } = draft;
  const { rows, totalMinor, currency, dueAt } = await draftInvoice(ctx, draft);
  if (totalMinor === 0) throw fieldError(["lines"], "too_small", "An invoice asks for more than nothing");
  const total = { amount: totalMinor, currency };
  const invoice = toPublicId("invoice", id);
  try {
    await callMoneyFunction(ctx, "issue_draft", {
      ...rows,
      expected_revision: revision,
      activity: [
        activityRow(ctx, {
          action: "invoice.issued",
          clientId,
          object: { kind: "invoice", id, name: invoice },
          after: { total, due_at: dueAt.toISOString() },
        }),
      ],
      events: [
        eventRow(ctx, {
          type: "invoice.created",
          clientId,
          object: { id: invoice, object: "invoice", status: "issued", order: null, total },
        }),
      ],
    });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "state_conflict")) throw error;
    throw new AppError("state_conflict", {
      detail: "This draft has been changed or issued meanwhile. Load it again to see what it says now.",
      cause: error,
    });
  }
  return readInvoice(ctx, scope, id);
}
