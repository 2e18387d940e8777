import { toPublicId } from "@/core/ids";
import type { Tx } from "@/db";
import type { Catalog } from "@/features/catalog";
import type { ServiceOptionDto } from "../dto";
import type { StoredSelection } from "./service-row";

/** The options that a service runs with, by uuid: since its last change, or as ordered. */
export async function readSelections(tx: Tx, serviceId: string): Promise<StoredSelection[]> {
  const rows = await tx.$queryRaw<{ options: StoredSelection[] }[]>`
    SELECT service_options(s) AS options FROM services s WHERE s.id = ${serviceId}::uuid`;
  return rows[0]?.options ?? [];
}

/** The same with names, for pages and programs; an option that the catalogue has lost keeps its id. */
export function toServiceOptions(
  catalog: Catalog,
  productId: string,
  selections: readonly StoredSelection[],
): ServiceOptionDto[] {
  const groups = catalog.productById.get(productId)?.groups ?? [];
  return selections.map(({ group, option, quantity }) => {
    const found = groups.find(({ id }) => id === group);
    const ids = { group: toPublicId("optionGroup", group), option: toPublicId("option", option) };
    return {
      ...ids,
      quantity,
      groupName: found?.name ?? ids.group,
      optionName: found?.options.find(({ id }) => id === option)?.name ?? ids.option,
    };
  });
}
