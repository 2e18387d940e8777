import { authorizeView } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { endViews } from "./end-views";

/** Makes the asking session an admin's again, from its very next request on; which client it saw, by its public id. */
export async function endView(ctx: Context): Promise<{ client: string }> {
  const { seenBy, clientId } = authorizeView(ctx);
  // Views are the provider's table; the actor's own is the filter.
  await inTransaction(ctx, { kind: "provider" }, (tx) =>
    endViews(tx, { id: seenBy.viewId }, "ended", () => ctx),
  );
  return { client: toPublicId("client", clientId) };
}
