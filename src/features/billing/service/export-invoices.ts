import { authorizeEither } from "@/core/access";
import { eachPage } from "@/core/list";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import type { InvoiceRowDto } from "../dto";
import type { InvoiceFilterInput } from "../schemas";
import { listInvoices } from "./list-invoices";

const PAGE = 100;

/** The actor's own invoices or, for an admin, everybody's, under the filters of the list, a page at a time. It is logged. */
export async function exportInvoices(
  ctx: Context,
  input: InvoiceFilterInput,
): Promise<AsyncGenerator<InvoiceRowDto[]>> {
  const scope = authorizeEither(ctx, "invoice:read", "invoice:review");
  await inTransaction(ctx, scope, (tx) =>
    recordActivity(tx, ctx, {
      action: "invoices.exported",
      clientId: scope.kind === "tenant" ? scope.clientId : null,
      object: { kind: "settings", id: "invoices", name: "invoices" },
      after: Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
    }),
  );
  return eachPage((cursor) => listInvoices(ctx, { ...input, limit: PAGE, cursor }));
}
