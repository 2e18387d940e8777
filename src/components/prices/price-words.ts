import type { useTranslations } from "next-intl";
import { currencyExponent } from "@/core/currencies";
import { RATE_SCALE } from "@/core/exchange";
import { FULL_BPS, type Money } from "@/core/money";
import type { PriceFx } from "@/features/catalog";
import type { PriceCap, PriceRule } from "@/features/pricing";
import type { Formats } from "../ui/use-formats";

/** A unit price with how it came about: of the catalogue, a quote, an order or an invoice. */
export type ExplainedPrice = {
  retail: Money;
  price: Money;
  discountBps: number;
  rule: string;
  /** Whose rate it is, where it is a tier's; null on lines that are older than this. */
  tierName: string | null;
  /** What the rule came to before `cap` stopped it. */
  ruled: Money;
  cap: PriceCap | null;
  validTo: string | null;
  /** At what rate retail was converted, where none is set in this currency. */
  fx: PriceFx | null;
};

/** A line of an order or invoice as such a price. */
export function explainLine(line: {
  retailUnit: Money;
  unit: Money;
  discountBps: number;
  rule: string;
  tierName: string | null;
  ruledUnit: Money;
  cap: PriceCap | null;
  ruleValidTo: string | null;
  fx: PriceFx | null;
}): ExplainedPrice {
  const { retailUnit: retail, unit: price, ruledUnit: ruled, ruleValidTo: validTo, ...rest } = line;
  return { ...rest, retail, price, ruled, validTo };
}

type Texts = ReturnType<typeof useTranslations<"priceWords">>;

/** Who reads it: what the provider pays itself is for admins. */
export type Reader = "admin" | "client";

/** A step on the way to a price: words, and what the price is by then. */
export type PriceStep = { text: string; amount: Money | null };

/** Rules that have words of their own; one that is newer than this page has general ones. */
const KNOWN: Readonly<Record<PriceRule, true>> = {
  retail: true,
  override: true,
  price_book: true,
  reseller_product: true,
  reseller_category: true,
  own_rate: true,
  tier_category: true,
  tier_rate: true,
  default_rate: true,
};

function isKnown(rule: string): rule is PriceRule {
  return Object.hasOwn(KNOWN, rule);
}

/** "12.5% off this product until 1 Feb 2027". */
export function ruleWords(
  t: Texts,
  {
    rule,
    discountBps,
    validTo,
    tierName,
  }: Pick<ExplainedPrice, "rule" | "discountBps" | "validTo" | "tierName">,
  reader: Reader,
  formats: Formats,
): string {
  const off = formats.bps(discountBps);
  const words =
    tierName !== null && (rule === "tier_rate" || rule === "tier_category")
      ? t(`tierRule.${rule}`, { tier: tierName, off })
      : t(`${reader === "admin" ? "adminRule" : "rule"}.${isKnown(rule) ? rule : "other"}`, { off });
  return validTo === null ? words : t("until", { rule: words, date: formats.date(validTo) });
}

/** How a price came about, from retail to what is charged, in words and amounts. */
export function priceSteps(t: Texts, price: ExplainedPrice, reader: Reader, formats: Formats): PriceStep[] {
  const { retail, ruled, cap, rule } = price;
  const result = { text: t("result"), amount: price.price };
  const converted = price.fx ? [{ text: fxWords(t, price.fx, retail.currency, formats), amount: null }] : [];
  if (rule === "retail")
    return [...converted, { text: ruleWords(t, price, reader, formats), amount: null }, result];
  const exact = exactAmount(retail, price.discountBps, rule);
  return [
    { text: t("retail"), amount: retail },
    ...converted,
    { text: ruleWords(t, price, reader, formats), amount: null },
    { text: t("comesTo"), amount: ruled },
    ...(exact === null ? [] : [{ text: t("exactly", { amount: formats.decimal(exact) }), amount: null }]),
    ...(cap === null ? [] : [{ text: capWords(t, cap, price.price, reader, formats), amount: null }]),
    result,
  ];
}

function fxWords(t: Texts, { currency, rateMillionths }: PriceFx, to: string, formats: Formats): string {
  return t("converted", { from: currency, to, rate: formats.decimal(String(rateMillionths / RATE_SCALE)) });
}

function capWords(t: Texts, cap: PriceCap, price: Money, reader: Reader, formats: Formats): string {
  if (cap === "retail") return t("cap.retail");
  return reader === "admin"
    ? t("cap.floorAdmin", { amount: formats.money(price.amount, price.currency) })
    : t("cap.floor");
}

/** "8.991": what a rate comes to before it is rounded; null where there is nothing to round. */
function exactAmount({ amount, currency }: Money, discountBps: number, rule: string): string | null {
  if (rule === "price_book" || rule === "override") return null;
  const product = BigInt(amount) * BigInt(FULL_BPS - discountBps);
  if (product % BigInt(FULL_BPS) === 0n) return null;
  // Basis points are four decimals more than the currency has.
  const decimals = currencyExponent(currency) + 4;
  const digits = String(product).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/0+$/, "");
}
