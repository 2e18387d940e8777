import { formatPercent, parsePercent } from "@/core/percent";
import type { BillingSettings, TaxSettings } from "@/features/settings";

/** A rate as it is typed. `key` tells rows apart. */
export type RateDraft = { key: string; country: string; rate: string };

export type TaxDraft = Omit<TaxSettings, "rates"> & { dueDays: string; rates: RateDraft[] };

export function taxDraftOf({ dueDays, tax }: Pick<BillingSettings, "dueDays" | "tax">): TaxDraft {
  const rates = tax.rates.map(({ country, rateBps }) => ({
    key: country,
    country,
    rate: formatPercent(rateBps),
  }));
  return { ...tax, dueDays: String(dueDays), rates };
}

type Texts = Record<"rate" | "days" | "country" | "twice" | "name", string>;

/** What the settings take, from what was typed; or the messages beside the fields: "rates.1.rate". */
export function readTaxDraft(draft: TaxDraft, texts: Texts) {
  const errors: Record<string, string> = {};
  const seen = new Set<string>();
  const dueDays = /^\d{1,3}$/.test(draft.dueDays.trim()) ? Number(draft.dueDays) : null;
  if (dueDays === null || dueDays > 365) errors.dueDays = texts.days;
  if (draft.name.trim() === "") errors.name = texts.name;
  const rates = draft.rates.map(({ country, rate }, index) => {
    const rateBps = parsePercent(rate.trim());
    if (country === "") errors[`rates.${index}.country`] = texts.country;
    else if (seen.has(country)) errors[`rates.${index}.country`] = texts.twice;
    if (rateBps === null) errors[`rates.${index}.rate`] = texts.rate;
    seen.add(country);
    return { country, rateBps: rateBps ?? 0 };
  });
  const { enabled, name, reverseCharge } = draft;
  return { input: { dueDays: dueDays ?? 0, tax: { enabled, name, reverseCharge, rates } }, errors };
}
