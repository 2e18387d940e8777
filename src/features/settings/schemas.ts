import { z } from "zod";
import { CURRENCY_PATTERN } from "@/core/currencies";
import { FULL_BPS } from "@/core/money";
import { emailAddress, requiredLine } from "@/core/text";

/** Who the provider is. Its currency is the one that totals over all clients are shown in. */
export const companySettings = z.strictObject({
  name: requiredLine(120),
  currency: z.string().regex(CURRENCY_PATTERN),
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: z.string().min(1).max(60),
  supportEmail: emailAddress,
});
export type CompanySettings = z.infer<typeof companySettings>;

/** R67, R69, R70. The rate applies where neither the reseller nor its tier has one (R12). */
export const programSettings = z.strictObject({
  enabled: z.boolean(),
  defaultRateBps: z.number().int().min(0).max(FULL_BPS),
  autoApprove: z.boolean(),
});
export type ProgramSettings = z.infer<typeof programSettings>;

export const billingSettings = z.strictObject({
  /** Days from issue to due date. */
  dueDays: z.number().int().min(0).max(365),
});
export type BillingSettings = z.infer<typeof billingSettings>;

export type Settings = { company: CompanySettings; program: ProgramSettings; billing: BillingSettings };

/** What an installation has before anybody has set anything. */
export const DEFAULT_SETTINGS: Settings = {
  company: {
    name: "My hosting company",
    currency: "EUR",
    country: "DE",
    timeZone: "UTC",
    supportEmail: "support@example.org",
  },
  program: { enabled: true, defaultRateBps: 1_000, autoApprove: false },
  billing: { dueDays: 14 },
};
