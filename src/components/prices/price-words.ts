import type { useTranslations } from "next-intl";
import { currencyExponent } from "@/core/currencies";
import { FULL_BPS, formatMoney, type Money } from "@/core/money";
import type { PriceCap, PriceRule } from "@/features/pricing";
import { formatBps, formatDate } from "../ui/format";

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
): string {
  const off = formatBps(discountBps);
  const words =
    tierName !== null && (rule === "tier_rate" || rule === "tier_category")
      ? t(`tierRule.${rule}`, { tier: tierName, off })
      : t(`${reader === "admin" ? "adminRule" : "rule"}.${isKnown(rule) ? rule : "other"}`, { off });
  return validTo === null ? words : t("until", { rule: words, date: formatDate(validTo) });
}

/** How a price came about, from retail to what is charged, in words and amounts. */
export function priceSteps(t: Texts, price: ExplainedPrice, reader: Reader): PriceStep[] {
  const { retail, ruled, cap, rule } = price;
  const result = { text: t("result"), amount: price.price };
  if (rule === "retail") return [{ text: ruleWords(t, price, reader), amount: null }, result];
  const exact = exactAmount(retail, price.discountBps, rule);
  return [
    { text: t("retail"), amount: retail },
    { text: ruleWords(t, price, reader), amount: null },
    { text: t("comesTo"), amount: ruled },
    ...(exact === null ? [] : [{ text: t("exactly", { amount: exact }), amount: null }]),
    ...(cap === null ? [] : [{ text: capWords(t, cap, price.price, reader), amount: null }]),
    result,
  ];
}

function capWords(t: Texts, cap: PriceCap, price: Money, reader: Reader): string {
  if (cap === "retail") return t("cap.retail");
  return reader === "admin"
    ? t("cap.floorAdmin", { amount: formatMoney(price.amount, price.currency) })
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
