import type { Context } from "@/db";
import { getCatalog } from "@/features/catalog";
import { loadPricingBasis } from "@/features/pricing";
import { getSettings } from "@/features/settings";
import { type DraftRow, draftLines, itemLine } from "./draft-row";
import { newInvoiceRows } from "./new-invoice";

/** The invoice that a draft would be if it were issued now: with the tax, rate and terms of its client as of today. */
export async function draftInvoice(ctx: Context, row: DraftRow) {
  const [basis, catalog, settings] = await Promise.all([
    loadPricingBasis(ctx, { kind: "tenant", clientId: row.clientId }),
    getCatalog(ctx),
    getSettings(ctx),
  ]);
  const { clientId, currency, terms } = basis;
  const invoice = newInvoiceRows({
    id: row.id,
    clientId,
    orderId: null,
    priceKind: terms.kind,
    currency,
    billing: { ...basis.billing, dueDays: row.dueDays ?? basis.billing.dueDays },
    lines: draftLines(row).map(itemLine),
    exchangeRates: catalog.exchangeRates,
    settings,
    now: ctx.clock.now(),
    note: row.note,
  });
  return { ...invoice, currency, priceKind: terms.kind };
}
