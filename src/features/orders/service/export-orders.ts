import { authorizeEither } from "@/core/access";
import { eachPage } from "@/core/list";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import type { OrderRowDto } from "../dto";
import type { ExportOrdersInput } from "../schemas";
import { listOrders } from "./list-orders";

const PAGE = 100;

/** R39: the actor's own orders or, for an admin, everybody's, under the filters of the list, a page at a time. It is logged. */
export async function exportOrders(
  ctx: Context,
  input: ExportOrdersInput,
): Promise<AsyncGenerator<OrderRowDto[]>> {
  const scope = authorizeEither(ctx, "order:read", "order:review");
  await inTransaction(ctx, scope, (tx) =>
    recordActivity(tx, ctx, {
      action: "orders.exported",
      clientId: scope.kind === "tenant" ? scope.clientId : null,
      object: { kind: "settings", id: "orders", name: "orders" },
      after: Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
    }),
  );
  return eachPage((cursor) => listOrders(ctx, { ...input, limit: PAGE, cursor }));
}
