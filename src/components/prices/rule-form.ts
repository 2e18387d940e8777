import { currencyExponent } from "@/core/currencies";
import { formatMajor, parseTyped } from "@/core/money";
import { parsePercent } from "@/core/percent";
import type { RuleKind } from "@/features/pricing";
import { typedMoment } from "./typed-moment";

export type RunningInput = { mode: "next_renewal" } | { mode: "for_good" } | { mode: "until"; until: string };

type Errors = Record<string, string>;
type Texts = {
  rate: string;
  time: string;
  needed: string;
  amount: (values: { currency: string; example: string }) => string;
};

/** Reads controls of a form one by one, and notes beside which of them something is wrong. */
export function formReader(data: FormData, texts: Texts) {
  const errors: Errors = {};
  const text = (name: string) => String(data.get(name) ?? "").trim();
  return {
    errors,
    text,
    chosen(name: string): string | null {
      if (text(name) === "") errors[name] = texts.needed;
      return text(name) || null;
    },
    rate(name: string): number | null {
      const bps = parsePercent(text(name));
      if (bps === null) errors[name] = texts.rate;
      return bps;
    },
    /** Null for an empty one, which is an error where it is `needed`. */
    amount(name: string, currency: string, needed: boolean): number | null {
      if (text(name) === "" && !needed) return null;
      const minor = parseTyped(text(name), currency);
      const example = formatMajor(64 * 10 ** currencyExponent(currency), currency);
      if (minor === null) errors[name] = texts.amount({ currency, example });
      return minor;
    },
    moment(name: string, needed = false): string | null {
      const at = typedMoment(text(name));
      if (at === undefined || (needed && at === null)) errors[name] = texts.time;
      return at ?? null;
    },
    running(): RunningInput {
      const mode = text("running.mode");
      if (mode !== "until") return { mode: mode === "for_good" ? "for_good" : "next_renewal" };
      return { mode, until: this.moment("running.until", true) ?? "" };
    },
  };
}

/** A new rule as the verb takes it; `currency` is the reseller's, for a price book entry. */
export function readNewRule(
  reader: ReturnType<typeof formReader>,
  kind: RuleKind,
  { reseller, currency }: { reseller: string | null; currency: string },
) {
  const isBook = kind === "price_book";
  const ofTier = kind === "tier_category" || kind === "tier_rate";
  const ofCategory = kind === "reseller_category" || kind === "tier_category";
  const target = isBook || kind === "reseller_product" ? reader.chosen("product") : null;
  const isOption = target?.startsWith("opt_") ?? false;
  return {
    kind,
    reseller: ofTier || kind === "default_rate" ? null : reseller,
    tier: ofTier ? reader.chosen("tier") : null,
    category: ofCategory ? reader.chosen("category") : null,
    product: isOption ? null : target,
    option: isOption ? target : null,
    cycle: isBook ? (reader.text("cycle") as "monthly") : null,
    currency: isBook ? currency : null,
    ...readAmounts(reader, kind, currency),
    validFrom: reader.moment("validFrom"),
    validTo: reader.moment("validTo"),
    running: reader.running(),
  };
}

/** The amounts of a rule of this kind. */
export function readAmounts(reader: ReturnType<typeof formReader>, kind: RuleKind, currency: string) {
  if (kind !== "price_book") return { rateBps: reader.rate("rateBps"), priceMinor: null, setupMinor: null };
  return {
    rateBps: null,
    priceMinor: reader.amount("priceMinor", currency, true),
    setupMinor: reader.amount("setupMinor", currency, false),
  };
}
