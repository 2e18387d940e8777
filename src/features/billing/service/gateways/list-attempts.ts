import { authorizeEither } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import type { AttemptDto } from "../../dto";
import type { InvoiceIdInput } from "../../schemas";
import { toAttemptDto } from "./attempt-row";

/** The tries to pay an invoice through gateways, the newest first. */
export async function listAttempts(ctx: Context, { id }: InvoiceIdInput): Promise<AttemptDto[]> {
  const scope = authorizeEither(ctx, "invoice:read", "invoice:review");
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.paymentAttempt.findMany({ where: { invoiceId: id, ...own }, orderBy: { id: "desc" }, take: 50 }),
  );
  return rows.map(toAttemptDto);
}
