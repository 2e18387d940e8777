import { z } from "zod";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { CURRENCY_PATTERN } from "@/core/currencies";
import { optionalText, requiredLine } from "@/core/text";
import { MAX_OPTION_UNITS, MAX_PRICE_MINOR, OPTION_KINDS, VISIBILITIES } from "../limits";
import { toSlug } from "../slug";

const name = requiredLine(120).refine((text) => toSlug(text) !== "", {
  error: "Use at least one letter or digit",
});
const slug = requiredLine(200);
const units = z.number().int({ error: "Use a whole number" }).max(MAX_OPTION_UNITS, {
  error: "Use at most 100 000",
});
const amount = z
  .number({ error: "Use whole minor units" })
  .int({ error: "Use whole minor units" })
  .min(0, { error: "Use 0 or more" })
  .max(MAX_PRICE_MINOR, { error: "Use a smaller amount" });

const price = z.strictObject({
  cycle: z.enum(BILLING_CYCLES, { error: `Use one of ${BILLING_CYCLES.join(", ")}` }),
  currency: z.string().regex(CURRENCY_PATTERN, { error: "Use a currency code of three capital letters" }),
  priceMinor: amount,
  setupMinor: amount.default(0),
  floorMinor: amount.nullable().default(null),
});

/** The parts of a file, each strict, with what may be left out. Also the documented format (JSON Schema). */
export const fileCategory = z.strictObject({ slug, name });
export const fileOption = z.strictObject({
  name,
  retired: z.boolean().default(false),
  prices: z.array(price).default([]),
});
export const fileGroup = z.strictObject({
  key: slug,
  name,
  kind: z.enum(OPTION_KINDS, { error: `Use one of ${OPTION_KINDS.join(", ")}` }),
  required: z.boolean().default(false),
  min: units.min(0, { error: "Use 0 or more" }).default(0),
  max: units.min(1, { error: "Use 1 or more" }).default(1),
  step: units.min(1, { error: "Use 1 or more" }).default(1),
  options: z.array(fileOption).default([]),
});
export const fileProduct = z.strictObject({
  slug,
  name,
  category: slug,
  description: optionalText(2_000).transform((text) => text ?? ""),
  status: z.enum(["active", "retired"], { error: "Use active or retired" }).default("active"),
  visibility: z.enum(VISIBILITIES, { error: `Use one of ${VISIBILITIES.join(", ")}` }).default("everyone"),
  resellers: z.array(z.string().max(60)).default([]),
  groups: z.array(slug).default([]),
  prices: z.array(price).default([]),
});
export const filePrice = price;

export const catalogFile = z.strictObject({
  format: z.literal("tierline-catalogue", { error: 'Use "tierline-catalogue"' }),
  version: z.literal(1, { error: "Use 1" }),
  categories: z.array(fileCategory).default([]),
  optionGroups: z.array(fileGroup).default([]),
  products: z.array(fileProduct).default([]),
});

/** The format of the JSON form, for whoever writes such files. */
export function catalogFileSchema(): object {
  return z.toJSONSchema(catalogFile, { io: "input", unrepresentable: "any" });
}
