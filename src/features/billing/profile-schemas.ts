import { z } from "zod";
import { CURRENCY_PATTERN } from "@/core/currencies";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, optionalText } from "@/core/text";
import { LOCALES } from "@/i18n/locales";

const details = {
  /** As on an envelope, line by line. */
  address: optionalText(400),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, { error: "Choose a country" }),
  taxId: optionalLine(40),
  /** Of its documents from now on; as it is when absent. */
  locale: z.enum(LOCALES).optional(),
};

/** What a client says of itself. */
export const ownBillingProfileInput = z.strictObject(details);
export type OwnBillingProfileInput = z.infer<typeof ownBillingProfileInput>;

/** The same by an admin, with what is for admins alone. */
export const billingProfileInput = z.strictObject({
  client: publicId("client"),
  ...details,
  currency: z.string().regex(CURRENCY_PATTERN, { error: "Choose a currency" }),
  taxExempt: z.boolean(),
  /** Days to pay; null: the billing settings'. */
  dueDays: z
    .number({ error: "Enter a number of days" })
    .int({ error: "Enter a number of days" })
    .min(0, { error: "0 to 365 days" })
    .max(365, { error: "0 to 365 days" })
    .nullable(),
});
export type BillingProfileInput = z.infer<typeof billingProfileInput>;
