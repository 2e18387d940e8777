import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import type { RenewalChangeDto, RenewalPreviewDto } from "../dto";

const PAGE = 100;

/** A dry run as rows of a file, a page at a time; who took it is logged. `of`: what it is a dry run of. */
export async function renewalFile(
  ctx: Context,
  permission: "catalog:manage" | "price_rule:manage",
  { rows, effectiveAt }: RenewalPreviewDto,
  of: Record<string, unknown>,
): Promise<AsyncGenerator<RenewalChangeDto[]>> {
  const scope = authorizeProvider(ctx, permission);
  await inTransaction(ctx, scope, (tx) =>
    recordActivity(tx, ctx, {
      action: "prices.exported",
      clientId: null,
      object: { kind: "catalog", id: "catalog", name: "Catalogue" },
      after: { ...of, valid_from: effectiveAt, rows: rows.length },
    }),
  );
  return pagesOf(rows);
}

async function* pagesOf(rows: RenewalChangeDto[]): AsyncGenerator<RenewalChangeDto[]> {
  for (let start = 0; start < rows.length; start += PAGE) yield rows.slice(start, start + PAGE);
}
