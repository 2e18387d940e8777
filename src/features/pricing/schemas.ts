import { z } from "zod";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { CURRENCY_PATTERN } from "@/core/currencies";
import { publicId } from "@/core/public-id-schema";
import { requiredText } from "@/core/text";

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
  // What a hundred of a hundred come to is still exact in JSON.
  .max(100_000_000_000, { error: "Use a smaller amount" });

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

/** One price; `priceMinor` null withdraws it, `floorMinor` is what it costs the provider. */
const priceChange = z
  .strictObject({
    product: publicId("product").optional(),
    option: publicId("option").optional(),
    cycle: z.enum(BILLING_CYCLES, { error: "Choose a billing cycle" }),
    currency: currencyCode,
    priceMinor: priceMinor.nullable(),
    setupMinor: priceMinor.default(0),
    floorMinor: priceMinor.nullable().default(null),
  })
  .refine(({ product, option }) => (product === undefined) !== (option === undefined), {
    path: ["product"],
    error: "Name a product or an option",
  });
export type PriceChangeEntry = z.infer<typeof priceChange>;

export const previewPriceChangeInput = z.strictObject({
  changes: z
    .array(priceChange)
    .min(1, { error: "Change at least one price" })
    .max(MAX_PRICE_CHANGES, { error: `Change at most ${MAX_PRICE_CHANGES} prices at a time` }),
  /** Null: from now on. */
  validFrom: moment.nullable().default(null),
  running: runningInput.default({ mode: "next_renewal" }),
  /** The catalogue's version that these prices were edited under: who changed one of them meanwhile is told of. */
  basis: z
    .string()
    .regex(/^\d{1,19}$/, { error: "Load the prices again" })
    .nullable()
    .default(null),
});
export type PreviewPriceChangeInput = z.infer<typeof previewPriceChangeInput>;

export const changePricesInput = previewPriceChangeInput.extend({ reason: requiredText(500) });
export type ChangePricesInput = z.infer<typeof changePricesInput>;
