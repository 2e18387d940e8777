import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import type { RenewalChangeDto } from "../dto";
import type { PreviewPriceChangeInput } from "../schemas";
import { previewPriceChange } from "./preview-price-change";

const PAGE = 100;

/** The dry run of a change of prices as rows of a file, a page at a time. It is logged. */
export async function exportPriceChange(
  ctx: Context,
  input: PreviewPriceChangeInput,
): Promise<AsyncGenerator<RenewalChangeDto[]>> {
  const scope = authorizeProvider(ctx, "catalog:manage");
  const { rows, effectiveAt } = await previewPriceChange(ctx, input);
  await inTransaction(ctx, scope, (tx) =>
    recordActivity(tx, ctx, {
      action: "prices.exported",
      clientId: null,
      object: { kind: "catalog", id: "catalog", name: "Catalogue" },
      after: { prices: input.changes.length, valid_from: effectiveAt, rows: rows.length },
    }),
  );
  return pagesOf(rows);
}

async function* pagesOf(rows: RenewalChangeDto[]): AsyncGenerator<RenewalChangeDto[]> {
  for (let start = 0; start < rows.length; start += PAGE) yield rows.slice(start, start + PAGE);
}
