import { AppError, type FieldError } from "@/core/errors";
import type { CatalogOption, CatalogOptionGroup } from "@/features/catalog";

/** One choice of the buyer: an option of a group, and how many for each unit. */
export type Selection = { group: string; option: string; quantity: number };

export type ChosenOption = {
  group: CatalogOptionGroup;
  option: CatalogOption;
  quantity: number;
  /** Where it stands in the buyer's list, for error paths. */
  index: number;
};

/**
 * The selections as options of these groups, in the product's order (R30). Throws one `validation_failed` that names
 * every wrong selection: a group or option that is not the product's, an option out of sale, twice the same group, a quantity out of range
 * or off step, a required group left out.
 */
export function chooseOptions(
  groups: readonly CatalogOptionGroup[],
  selections: readonly Selection[],
): ChosenOption[] {
  const errors: FieldError[] = [];
  const chosen = new Map<string, ChosenOption>();
  selections.forEach((selection, index) => {
    const found = choose(groups, selection, index, chosen);
    if ("detail" in found) errors.push(found);
    else chosen.set(found.group.id, found);
  });
  for (const group of groups) {
    if ((group.required || group.min > 0) && !chosen.has(group.id)) {
      errors.push({ path: ["options"], code: "required", detail: `Choose ${group.name}` });
    }
  }
  if (errors.length > 0) {
    throw new AppError("validation_failed", { detail: errors[0]?.detail ?? "", fields: errors });
  }
  return groups.flatMap((group) => chosen.get(group.id) ?? []);
}

function choose(
  groups: readonly CatalogOptionGroup[],
  selection: Selection,
  index: number,
  chosen: ReadonlyMap<string, ChosenOption>,
): ChosenOption | FieldError {
  const at = (field: string) => ["options", index, field];
  const group = groups.find((candidate) => candidate.id === selection.group);
  if (!group)
    return { path: at("group"), code: "not_found", detail: "This product has no such option group" };
  const option = group.options.find((candidate) => candidate.id === selection.option);
  if (!option) return { path: at("option"), code: "not_found", detail: `${group.name} has no such option` };
  if (option.retired)
    return { path: at("option"), code: "retired", detail: `${option.name} can no longer be chosen` };
  if (chosen.has(group.id))
    return { path: at("group"), code: "duplicate", detail: `${group.name} is chosen twice` };
  const { quantity } = selection;
  if (quantity < Math.max(group.min, 1) || quantity > group.max) {
    const range = `between ${Math.max(group.min, 1)} and ${group.max}`;
    return { path: at("quantity"), code: "out_of_range", detail: `${group.name} must be ${range}` };
  }
  if ((quantity - group.min) % group.step !== 0) {
    return { path: at("quantity"), code: "off_step", detail: `${group.name} goes in steps of ${group.step}` };
  }
  return { group, option, quantity, index };
}
