import { AppError, type FieldError } from "@/core/errors";
import type { Tx } from "@/db";
import type { PlannedPrice } from "../domain/planned-prices";
import type { PreviewPriceChangeInput, PriceChangeEntry } from "../schemas";
import { effectiveAt } from "./effective-at";
import { priceKey, readPresentPrices, readTargetNames } from "./present-prices";

export type PriceChangePlan = { at: Date; prices: PlannedPrice[] };

type Known = { now: Date; currencies: ReadonlySet<string> };

/**
 * The prices that a change really changes, at the moment at which it begins. Reads only.
 *
 * @throws {AppError} `validation_failed` at each entry that names what is not there, an amount below its cost, a
 *   currency without a rate, a moment that is over; `state_conflict` where a price was changed since `basis`
 */
export async function planPriceChange(
  tx: Tx,
  input: PreviewPriceChangeInput,
  { now, currencies }: Known,
): Promise<PriceChangePlan> {
  const at = effectiveAt(input, now);
  const names = await readTargetNames(tx, input.changes);
  const errors = entryErrors(input.changes, names, currencies);
  if (errors.length > 0) throw invalid(errors);
  const present = await readPresentPrices(tx, input.changes, at);
  refuseStale(input, present, names);
  const prices = input.changes.flatMap((entry): PlannedPrice[] => {
    const { product, option, cycle, currency, priceMinor, setupMinor, floorMinor } = entry;
    const before = present.get(priceKey(entry))?.price ?? null;
    const after = priceMinor === null ? null : { priceMinor, setupMinor, floorMinor };
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const id = (product ?? option) as string;
    const kind = product ? ("product" as const) : ("option" as const);
    return [{ kind, id, name: names.get(id) ?? "", cycle, currency, before, after }];
  });
  return { at, prices };
}

function entryErrors(
  changes: readonly PriceChangeEntry[],
  names: ReadonlyMap<string, string>,
  currencies: ReadonlySet<string>,
): FieldError[] {
  const seen = new Set<string>();
  return changes.flatMap((entry, index) => {
    const errors: FieldError[] = [];
    const add = (field: string, code: string, detail: string) =>
      errors.push({ path: ["changes", index, field], code, detail });
    const { product, option, currency, priceMinor, floorMinor } = entry;
    if (product && !names.has(product)) add("product", "not_found", "There is no such product");
    if (option && !names.has(option)) add("option", "not_found", "There is no such option");
    if (!currencies.has(currency)) add("currency", "no_rate", `There is no exchange rate for ${currency}`);
    if (priceMinor !== null && floorMinor !== null && floorMinor > priceMinor)
      add("floorMinor", "above_price", "What it costs you cannot be more than the price");
    if (seen.has(priceKey(entry))) add("priceMinor", "duplicate", "This price is set twice");
    seen.add(priceKey(entry));
    return errors;
  });
}

function refuseStale(
  { changes, basis }: PreviewPriceChangeInput,
  present: Awaited<ReturnType<typeof readPresentPrices>>,
  names: ReadonlyMap<string, string>,
): void {
  if (basis === null) return;
  const fields = changes.flatMap((entry, index): FieldError[] => {
    const found = present.get(priceKey(entry));
    if (!found || found.writtenAtVersion <= BigInt(basis)) return [];
    const name = names.get((entry.product ?? entry.option) as string);
    const detail = `The ${entry.cycle.replace("_", "-")} price of ${name} in ${entry.currency} was changed meanwhile`;
    return [{ path: ["changes", index, "priceMinor"], code: "changed_meanwhile", detail }];
  });
  const [first, ...others] = fields;
  if (!first) return;
  const more = others.length > 0 ? `, and ${others.length} more` : "";
  throw new AppError("state_conflict", {
    detail: `${first.detail}${more}. Load the prices again and look at them before you save.`,
    fields,
  });
}

function invalid(fields: FieldError[]): AppError {
  return new AppError("validation_failed", { detail: fields[0]?.detail ?? "", fields });
}
