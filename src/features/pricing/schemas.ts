import { z } from "zod";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { CURRENCY_PATTERN } from "@/core/currencies";
import { pageInput } from "@/core/list";
import { FULL_BPS } from "@/core/money";
import { publicId } from "@/core/public-id-schema";
import { optionalText, requiredText } from "@/core/text";
import { MAX_PRICE_MINOR } from "@/features/catalog";
import { RULE_KINDS } from "./domain/rule-fields";

export const pricedProductInput = z.strictObject({ id: publicId("product") });
export type PricedProductInput = z.infer<typeof pricedProductInput>;

/** How many prices one change may set. */
export const MAX_PRICE_CHANGES = 2_000;

/** A moment in RFC 3339, with its offset from UTC. */
export const moment = z.iso
  .datetime({ offset: true, error: "Use a time such as 2027-01-31T00:00:00Z" })
  .transform((text) => new Date(text));

/** Minor units of a price. */
export const priceMinor = z
  .number({ error: "Enter an amount" })
  .int({ error: "Use whole minor units" })
  .min(0, { error: "Use 0 or more" })
  .max(MAX_PRICE_MINOR, { error: "Use a smaller amount" });

export const currencyCode = z
  .string()
  .regex(CURRENCY_PATTERN, { error: "Use a currency code of three capital letters" });

/** What becomes of services that run when a change begins. */
export const runningInput = z.discriminatedUnion(
  "mode",
  [
    z.strictObject({ mode: z.literal("next_renewal") }),
    z.strictObject({ mode: z.literal("until"), until: moment }),
    z.strictObject({ mode: z.literal("for_good") }),
  ],
  { error: "Choose what happens to running services" },
);

const running = runningInput.default({ mode: "next_renewal" });

/** What is charged in a cycle and once, and what it costs the provider; null where nobody has said. */
const price = z.strictObject({
  priceMinor,
  setupMinor: priceMinor.default(0),
  floorMinor: priceMinor.nullable().default(null),
});

/** One price as it was when editing began, and as it is to be; null: not sold that way. */
const priceChange = z
  .strictObject({
    product: publicId("product").optional(),
    option: publicId("option").optional(),
    cycle: z.enum(BILLING_CYCLES, { error: "Choose a billing cycle" }),
    currency: currencyCode,
    before: price.nullable(),
    after: price.nullable(),
  })
  .refine(({ product, option }) => (product === undefined) !== (option === undefined), {
    path: ["product"],
    error: "Name a product or an option",
  });
export type PriceChangeEntry = z.infer<typeof priceChange>;
/** The same with public ids, as a page sends it. */
export type PriceChangeForm = z.input<typeof priceChange>;

const basis = z.string().regex(/^\d{1,19}$/, { error: "Load the prices again" });

export const previewPriceChangeInput = z.strictObject({
  changes: z
    .array(priceChange)
    .min(1, { error: "Change at least one price" })
    .max(MAX_PRICE_CHANGES, { error: `Change at most ${MAX_PRICE_CHANGES} prices at a time` }),
  /** Null: from now on. */
  validFrom: moment.nullable().default(null),
  running,
  /**
   * The catalogue's version that these prices were edited under: who dated another price of the same thing meanwhile
   * is told of, which `before` cannot show.
   */
  basis: basis.nullable().default(null),
});
export type PreviewPriceChangeInput = z.infer<typeof previewPriceChangeInput>;

export const changePricesInput = previewPriceChangeInput
  .extend({ reason: optionalText(500) })
  // First prices say for themselves why they are there.
  .refine(({ changes, reason }) => reason !== undefined || changes.every(({ before }) => before === null), {
    path: ["reason"],
    error: "Fill this in",
  });
export type ChangePricesInput = z.infer<typeof changePricesInput>;

/** Announced prices that are not to begin: each by what it is of, all for one moment. */
export const takeBackPricesInput = z.strictObject({
  validFrom: moment,
  prices: z
    .array(
      z
        .strictObject({
          product: publicId("product").optional(),
          option: publicId("option").optional(),
          cycle: z.enum(BILLING_CYCLES, { error: "Choose a billing cycle" }),
          currency: currencyCode,
        })
        .refine(({ product, option }) => (product === undefined) !== (option === undefined), {
          path: ["product"],
          error: "Name a product or an option",
        }),
    )
    .min(1, { error: "Name at least one price" })
    .max(MAX_PRICE_CHANGES, { error: `Take back at most ${MAX_PRICE_CHANGES} prices at a time` }),
  /** The catalogue's version that they were seen under. */
  basis,
  reason: requiredText(500),
});
export type TakeBackPricesInput = z.infer<typeof takeBackPricesInput>;

/** Whose dated prices are asked for. */
export const comingPricesInput = z.strictObject({
  products: z.array(publicId("product")).max(MAX_PRICE_CHANGES).default([]),
  options: z.array(publicId("option")).max(MAX_PRICE_CHANGES).default([]),
});
export type ComingPricesInput = z.infer<typeof comingPricesInput>;

const rateBps = z
  .number({ error: "Enter a rate such as 12.5" })
  .int({ error: "Use whole hundredths of a percent" })
  .min(0, { error: "Use a rate from 0 to 100 %" })
  .max(FULL_BPS, { error: "Use a rate from 0 to 100 %" });

const amounts = {
  rateBps: rateBps.nullable().default(null),
  priceMinor: priceMinor.nullable().default(null),
  setupMinor: priceMinor.nullable().default(null),
};

/** A rule as its kind needs it: see `RULE_FIELDS`. `validFrom` null: from now on; `validTo` null: for good. */
const newRule = z.strictObject({
  kind: z.enum(RULE_KINDS, { error: "Choose what the rule is for" }),
  reseller: publicId("reseller").nullable().default(null),
  tier: publicId("tier").nullable().default(null),
  category: publicId("category").nullable().default(null),
  product: publicId("product").nullable().default(null),
  option: publicId("option").nullable().default(null),
  cycle: z.enum(BILLING_CYCLES).nullable().default(null),
  currency: currencyCode.nullable().default(null),
  ...amounts,
  validFrom: moment.nullable().default(null),
  validTo: moment.nullable().default(null),
  running,
});
export type NewRuleInput = z.infer<typeof newRule>;

/**
 * Other amounts, another time. `amounts` of a rule that has begun count from `from` on (null: from now), and what was
 * before stays; of one that has not, `from` moves its beginning. `validTo` absent leaves the end as it is.
 */
const ruleChange = z.strictObject({
  id: publicId("priceRule"),
  ...amounts,
  from: moment.nullable().default(null),
  validTo: moment.nullable().optional(),
  running,
});
export type RuleChangeInput = z.infer<typeof ruleChange>;

/** `at` null: now. */
const ruleEnd = z.strictObject({
  id: publicId("priceRule"),
  at: moment.nullable().default(null),
  running,
});
export type RuleEndInput = z.infer<typeof ruleEnd>;

const reason = requiredText(500);
export const layDownRuleInput = newRule.extend({ reason });
export type LayDownRuleInput = z.infer<typeof layDownRuleInput>;
export const changeRuleInput = ruleChange.extend({ reason });
export type ChangeRuleInput = z.infer<typeof changeRuleInput>;
export const endRuleInput = ruleEnd.extend({ reason });
export type EndRuleInput = z.infer<typeof endRuleInput>;

/** One of the three, without its reason. */
export const previewRuleInput = z.discriminatedUnion("what", [
  newRule.extend({ what: z.literal("lay_down") }),
  ruleChange.extend({ what: z.literal("change") }),
  ruleEnd.extend({ what: z.literal("end") }),
]);
export type PreviewRuleInput = z.infer<typeof previewRuleInput>;

export const listRulesInput = z.strictObject({
  ...pageInput,
  reseller: publicId("reseller").optional(),
  tier: publicId("tier").optional(),
  product: publicId("product").optional(),
  category: publicId("category").optional(),
  kind: z.enum(RULE_KINDS).optional(),
  state: z.enum(["coming", "in_force", "ended"]).optional(),
  /** Only rules that are no single reseller's. */
  general: z.boolean().optional(),
});
export type ListRulesInput = z.infer<typeof listRulesInput>;
