import { authorizeProvider } from "@/core/access";
import { eachPage } from "@/core/list";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import type { ResellerRowDto } from "../dto";
import type { ExportResellersInput } from "../schemas";
import { listResellers } from "./list-resellers";

const PAGE = 100;

/** R55: every reseller under these filters in the list's order, a page at a time. Admins' notes are no part of it (R15). It is logged. */
export async function exportResellers(
  ctx: Context,
  input: ExportResellersInput,
): Promise<AsyncGenerator<ResellerRowDto[]>> {
  const scope = authorizeProvider(ctx, "reseller:read");
  await inTransaction(ctx, scope, (tx) =>
    recordActivity(tx, ctx, {
      action: "resellers.exported",
      clientId: null,
      object: { kind: "settings", id: "resellers", name: "resellers" },
      after: Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
    }),
  );
  return eachPage((cursor) => listResellers(ctx, { ...input, limit: PAGE, cursor }));
}
