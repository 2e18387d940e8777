import { authorizeProvider } from "@/core/access";
import type { Context } from "@/db";
import type { RenewalChangeDto } from "../dto";
import type { PreviewPriceChangeInput } from "../schemas";
import { previewPriceChange } from "./preview-price-change";
import { renewalFile } from "./renewal-file";

/** The dry run of a change of prices as rows of a file, a page at a time. It is logged. */
export async function exportPriceChange(
  ctx: Context,
  input: PreviewPriceChangeInput,
): Promise<AsyncGenerator<RenewalChangeDto[]>> {
  authorizeProvider(ctx, "catalog:manage");
  const preview = await previewPriceChange(ctx, input);
  return renewalFile(ctx, "catalog:manage", preview, { prices: input.changes.length });
}
