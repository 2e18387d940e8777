import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import type { RenewalChangeDto } from "../dto";
import type { PreviewRuleInput } from "../schemas";
import { previewRule } from "./preview-rule";
import { renewalFile } from "./renewal-file";

/** The dry run of a price rule as rows of a file, a page at a time. It is logged. */
export async function exportRule(
  ctx: Context,
  input: PreviewRuleInput,
): Promise<AsyncGenerator<RenewalChangeDto[]>> {
  authorizeProvider(ctx, "price_rule:manage");
  const preview = await previewRule(ctx, input);
  const rule = input.what === "lay_down" ? { kind: input.kind } : { id: toPublicId("priceRule", input.id) };
  return renewalFile(ctx, "price_rule:manage", preview, { rule: { what: input.what, ...rule } });
}
