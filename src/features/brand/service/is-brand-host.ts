import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";

/** Whether a host is a brand's verified domain: nothing of the provider is to answer there. */
export async function isBrandHost(ctx: Context, { host }: { host: string }): Promise<boolean> {
  const scope = authorizeProvider(ctx, "customer_view:show");
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.brandDomain.findFirst({ where: { domain: host, status: "verified" }, select: { resellerId: true } }),
  );
  return row !== null;
}
