import { AppError, type FieldError } from "@/core/errors";
import { formatMoney } from "@/core/money";
import type { Tx } from "@/db";
import { isSamePrice, type PlannedPrice } from "../domain/planned-prices";
import type { PreviewPriceChangeInput, PriceChangeEntry } from "../schemas";
import { effectiveAt } from "./effective-at";
import { priceKey, readPresentPrices, readTargetNames } from "./present-prices";

export type PriceChangePlan = { at: Date; prices: PlannedPrice[] };

type Known = { now: Date; currencies: ReadonlySet<string> };

/**
 * The prices that a change really changes, at the moment at which it begins. Reads only.
 *
 * @throws {AppError} `validation_failed` at each entry that names what is not there, an amount below its cost, a
 *   currency without a rate, a moment that is over; `state_conflict` where a price is no longer what it was `before`,
 *   or where one was laid down since `basis`
 */
export async function planPriceChange(
  tx: Tx,
  input: PreviewPriceChangeInput,
  { now, currencies }: Known,
): Promise<PriceChangePlan> {
  const at = effectiveAt(input, now);
  const { changes } = input;
  const names = await readTargetNames(tx, changes);
  const errors = entryErrors(changes, names, currencies);
  if (errors.length > 0) throw invalid(errors);
  refuseMoved(input, await readPresentPrices(tx, changes, now), names);
  const present = await readPresentPrices(tx, changes, at);
  const prices = changes.flatMap((entry): PlannedPrice[] => {
    const { product, option, cycle, currency, after } = entry;
    const before = present.get(priceKey(entry))?.price ?? null;
    if (isSamePrice(before, after)) return [];
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
    const { product, option, currency, after } = entry;
    if (product && !names.has(product)) add("product", "not_found", "There is no such product");
    if (option && !names.has(option)) add("option", "not_found", "There is no such option");
    if (!currencies.has(currency)) add("currency", "no_rate", `There is no exchange rate for ${currency}`);
    if (after && after.floorMinor !== null && after.floorMinor > after.priceMinor)
      add("after", "above_price", "What it costs you cannot be more than the price");
    if (seen.has(priceKey(entry))) add("after", "duplicate", "This price is set twice");
    seen.add(priceKey(entry));
    return errors;
  });
}

function refuseMoved(
  { changes, basis }: PreviewPriceChangeInput,
  present: Awaited<ReturnType<typeof readPresentPrices>>,
  names: ReadonlyMap<string, string>,
): void {
  const fields = changes.flatMap((entry, index): FieldError[] => {
    const { product, option, cycle, currency, before } = entry;
    const found = present.get(priceKey(entry));
    const price = found?.price ?? null;
    const isOther = !isSamePrice(price, before);
    const isLater = basis !== null && (found?.writtenAtVersion ?? 0n) > BigInt(basis);
    if (!isOther && !isLater) return [];
    const what = `The ${cycle.replace("_", "-")} price of ${names.get((product ?? option) as string)} in ${currency}`;
    const now = price ? `it is ${formatMoney(price.priceMinor, currency)} now` : "it is not there now";
    const detail = isOther
      ? `${what} was changed meanwhile: ${now}`
      : `${what} was changed meanwhile from a later day on`;
    return [{ path: ["changes", index, "before"], code: "changed_meanwhile", detail }];
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
