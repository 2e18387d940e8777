import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { getCatalog } from "@/features/catalog";
import type { ServiceOptionDto } from "../dto";
import type { ServiceIdInput } from "../schemas";
import { readSelections, toServiceOptions } from "./configuration";

/** The options that a service runs with, with their names. */
export async function getServiceOptions(ctx: Context, input: ServiceIdInput): Promise<ServiceOptionDto[]> {
  const scope = authorizeEither(ctx, "service:read", "service:review");
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const { productId, selections } = await inTransaction(ctx, scope, async (tx) => {
    const service = await tx.service.findFirst({ where: { id: input.id, ...own } });
    if (!service) throw new AppError("not_found");
    return { productId: service.productId, selections: await readSelections(tx, service.id) };
  });
  return toServiceOptions(await getCatalog(ctx), productId, selections);
}
