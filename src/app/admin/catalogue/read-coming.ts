import "server-only";
import { api } from "@/adapters/trpc/server";
import type { SheetTarget } from "@/components/catalog/sheet/sheet-changes";

/** The dated prices of what stands on a sheet. */
export function readComing(targets: readonly SheetTarget[]) {
  const ids = (kind: SheetTarget["kind"]) =>
    targets.filter((target) => target.kind === kind).map(({ id }) => id);
  return api.admin.prices.coming({ products: ids("product"), options: ids("option") });
}
