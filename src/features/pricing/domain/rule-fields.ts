import type { FieldError } from "@/core/errors";

export const RULE_KINDS = [
  "price_book",
  "reseller_product",
  "reseller_category",
  "own_rate",
  "tier_category",
  "tier_rate",
  "default_rate",
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

type Field =
  | "reseller"
  | "tier"
  | "category"
  | "product"
  | "option"
  | "cycle"
  | "currency"
  | "rateBps"
  | "priceMinor";

/** What a rule of each kind has to name, beside its time. A price book entry names a product or an option. */
export const RULE_FIELDS: Readonly<Record<RuleKind, readonly Field[]>> = {
  price_book: ["reseller", "cycle", "currency", "priceMinor"],
  reseller_product: ["reseller", "product", "rateBps"],
  reseller_category: ["reseller", "category", "rateBps"],
  own_rate: ["reseller", "rateBps"],
  tier_category: ["tier", "category", "rateBps"],
  tier_rate: ["tier", "rateBps"],
  default_rate: ["rateBps"],
};

const ALL: readonly Field[] = [
  "reseller",
  "tier",
  "category",
  "product",
  "option",
  "cycle",
  "currency",
  "rateBps",
  "priceMinor",
];

const WANTED: Readonly<Record<Field, string>> = {
  reseller: "Choose the reseller",
  tier: "Choose the tier",
  category: "Choose the category",
  product: "Choose the product",
  option: "Choose the option",
  cycle: "Choose the billing cycle",
  currency: "Choose the currency",
  rateBps: "Enter a rate such as 12.5",
  priceMinor: "Enter the price",
};

/** What is missing in a rule of its kind, and what does not belong there, at its fields. */
export function ruleFieldErrors(
  rule: { kind: RuleKind } & Record<Field, unknown> & { setupMinor: unknown },
): FieldError[] {
  const needed = RULE_FIELDS[rule.kind];
  const isBook = rule.kind === "price_book";
  const errors = ALL.flatMap((field): FieldError[] => {
    const isThere = rule[field] !== null;
    if (isBook && (field === "product" || field === "option")) return [];
    if (needed.includes(field))
      return isThere ? [] : [{ path: [field], code: "required", detail: WANTED[field] }];
    return isThere ? [{ path: [field], code: "not_allowed", detail: "This rule has no such thing" }] : [];
  });
  if (isBook && (rule.product === null) === (rule.option === null))
    errors.push({ path: ["product"], code: "required", detail: "Choose a product or one of its options" });
  if (!isBook && rule.setupMinor !== null)
    errors.push({
      path: ["setupMinor"],
      code: "not_allowed",
      detail: "Only a price of its own has a set-up fee",
    });
  return errors;
}
