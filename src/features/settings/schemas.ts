import { z } from "zod";
import { CURRENCY_PATTERN } from "@/core/currencies";
import { FULL_BPS } from "@/core/money";
import { emailAddress, requiredLine, requiredText } from "@/core/text";

/** What a letterhead says besides the name. A document keeps what it was when it was issued (R74). */
export const letterheadSettings = z.strictObject({
  /** As on an envelope, line by line. */
  address: requiredText(400).nullable(),
  taxId: requiredLine(40).nullable(),
  registration: requiredLine(120).nullable(),
  bankHolder: requiredLine(120).nullable(),
  bankName: requiredLine(120).nullable(),
  /** IBAN or another number. */
  bankAccount: requiredLine(60).nullable(),
  /** BIC or another code. */
  bankCode: requiredLine(30).nullable(),
  footer: requiredText(400).nullable(),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i, { error: "Enter a colour such as #0f766e" }),
});
export type LetterheadSettings = z.infer<typeof letterheadSettings>;

export const logoInput = z.strictObject({ file: z.file({ error: "Choose a file" }) });
export type LogoInput = z.infer<typeof logoInput>;

const NO_LETTERHEAD: LetterheadSettings & { logo: string | null } = {
  address: null,
  taxId: null,
  registration: null,
  bankHolder: null,
  bankName: null,
  bankAccount: null,
  bankCode: null,
  footer: null,
  accent: "#334155",
  logo: null,
};

const letterhead = letterheadSettings.shape;

/** A zone by its name. An offset is none: PostgreSQL reads its sign the other way round. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Who the provider is. Its currency is the one that totals over all clients are shown in. */
export const companySettings = z.strictObject({
  name: requiredLine(120),
  currency: z.string().regex(CURRENCY_PATTERN),
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: z.string().max(60).refine(isTimeZone, { error: "Choose a time zone" }),
  supportEmail: emailAddress,
  address: letterhead.address.default(NO_LETTERHEAD.address),
  taxId: letterhead.taxId.default(NO_LETTERHEAD.taxId),
  registration: letterhead.registration.default(NO_LETTERHEAD.registration),
  bankHolder: letterhead.bankHolder.default(NO_LETTERHEAD.bankHolder),
  bankName: letterhead.bankName.default(NO_LETTERHEAD.bankName),
  bankAccount: letterhead.bankAccount.default(NO_LETTERHEAD.bankAccount),
  bankCode: letterhead.bankCode.default(NO_LETTERHEAD.bankCode),
  footer: letterhead.footer.default(NO_LETTERHEAD.footer),
  accent: letterhead.accent.default(NO_LETTERHEAD.accent),
  /** The id of a document logo. */
  logo: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(NO_LETTERHEAD.logo),
});
export type CompanySettings = z.infer<typeof companySettings>;

/** R71, R16: what moves a reseller's tier, by itself. */
export const tierRules = z.strictObject({
  /** Paid revenue less refunds, in the provider's currency, or the number of active services. */
  basis: z.enum(["revenue", "active_services"]),
  /** Of revenue: all of it, or that of the last twelve months. */
  window: z.enum(["lifetime", "rolling_12_months"]),
  /** Whether a reseller that no longer reaches its tier's threshold loses the tier. */
  demotion: z.boolean(),
  /** How long it has to reach it again first, in days. */
  graceDays: z.number().int().min(0).max(365),
});
export type TierRules = z.infer<typeof tierRules>;

const DEFAULT_TIER_RULES: TierRules = {
  basis: "revenue",
  window: "lifetime",
  demotion: false,
  graceDays: 30,
};

/** R67, R69, R70. The rate applies where neither the reseller nor its tier has one (R12). */
export const programSettings = z.strictObject({
  enabled: z.boolean(),
  defaultRateBps: z.number().int().min(0).max(FULL_BPS),
  autoApprove: z.boolean(),
  /** Days from a rejection until the client may apply again. */
  reapplyAfterDays: z.number().int().min(0).max(3_650).default(30),
  /** Whether rates are taken off set-up fees too. */
  discountSetup: z.boolean().default(true),
  tierRules: tierRules.default(DEFAULT_TIER_RULES),
});
export type ProgramSettings = z.infer<typeof programSettings>;

/** What tax invoices bear (billing/domain/tax.ts). */
export const taxSettings = z.strictObject({
  enabled: z.boolean(),
  /** What it is called on documents: "VAT", "GST". */
  name: requiredLine(30),
  /** Rates by country of the client, ISO 3166-1 alpha-2. */
  rates: z
    .array(
      z.strictObject({
        country: z.string().regex(/^[A-Z]{2}$/),
        rateBps: z.number().int().min(0).max(FULL_BPS),
      }),
    )
    .max(250)
    .refine((rates) => new Set(rates.map(({ country }) => country)).size === rates.length, {
      error: "Each country once",
    }),
  /** Whether businesses in other countries of the EU account for the tax themselves. */
  reverseCharge: z.boolean(),
});
export type TaxSettings = z.infer<typeof taxSettings>;

const DEFAULT_TAX: TaxSettings = { enabled: false, name: "VAT", rates: [], reverseCharge: true };

const wholeDays = (most: number) => z.number().int({ error: "Enter whole days" }).min(0).max(most);

/** Days in ascending order, each once. */
const dayList = z
  .array(wholeDays(365).min(1))
  .max(10, { error: "At most ten days" })
  .transform((days) => [...new Set(days)].sort((a, b) => a - b));

/** R75: when renewals are invoiced, and what happens when nobody pays. Days from the due date, where not said otherwise. */
export const renewalRules = z
  .strictObject({
    /** Services whose paid time ended before this day are not renewed by themselves; null: all are. */
    startsOn: z.iso.date({ error: "Enter a date" }).nullable().default(null),
    /** Days before a period begins that its invoice is issued. */
    leadDays: wholeDays(90),
    remindBeforeDays: dayList,
    remindAfterDays: dayList,
    /** Days before the due date that a saved method is charged. */
    chargeBeforeDays: wholeDays(90),
    /** Days before a saved card expires that its client is told. */
    warnCardDays: wholeDays(365).min(1).default(30),
    /** Null: nothing is suspended by itself. */
    suspendAfterDays: wholeDays(365).nullable(),
    /** Null: nothing is terminated by itself. */
    terminateAfterDays: wholeDays(730).nullable(),
  })
  .superRefine(({ suspendAfterDays, terminateAfterDays }, check) => {
    if (terminateAfterDays === null) return;
    if (suspendAfterDays === null || terminateAfterDays <= suspendAfterDays)
      check.addIssue({
        code: "custom",
        path: ["terminateAfterDays"],
        message: "A service is suspended first: enter more days than for that",
      });
  });
export type RenewalRules = z.infer<typeof renewalRules>;

const DEFAULT_RENEWALS: RenewalRules = {
  startsOn: null,
  leadDays: 14,
  remindBeforeDays: [3],
  remindAfterDays: [1, 7],
  chargeBeforeDays: 1,
  warnCardDays: 30,
  suspendAfterDays: 14,
  terminateAfterDays: 60,
};

/** What is more than this is no rounding difference, in any currency. */
export const MOST_TOLERANCE_MINOR = 10_000;

export const billingSettings = z.strictObject({
  /** Days from issue to due date. */
  dueDays: z.number().int().min(0).max(365),
  /** By how much a transfer may fall short for the rest to be let go, in minor units of the provider's currency; 0: never. */
  roundingToleranceMinor: z
    .number()
    .int({ error: "Use no more decimals than the currency has" })
    .min(0)
    .max(MOST_TOLERANCE_MINOR)
    .default(0),
  tax: taxSettings.default(DEFAULT_TAX),
  renewals: renewalRules.default(DEFAULT_RENEWALS),
});
export type BillingSettings = z.infer<typeof billingSettings>;

export const mailSettings = z.strictObject({
  /** Days for which the text of a mail that was sent is kept; that it was sent, and to whom, stays. */
  keepDays: z.number().int().min(1).max(3_650),
});
export type MailSettings = z.infer<typeof mailSettings>;

export const securitySettings = z.strictObject({
  /** An admin without two-step sign-in can do nothing but set it up. */
  adminsNeedTwoStep: z.boolean(),
});
export type SecuritySettings = z.infer<typeof securitySettings>;

export type Settings = {
  company: CompanySettings;
  program: ProgramSettings;
  billing: BillingSettings;
  mail: MailSettings;
  security: SecuritySettings;
};

/** What an installation has before anybody has set anything. */
export const DEFAULT_SETTINGS: Settings = {
  company: {
    name: "My hosting company",
    currency: "EUR",
    country: "DE",
    timeZone: "UTC",
    supportEmail: "support@example.org",
    ...NO_LETTERHEAD,
  },
  program: {
    enabled: true,
    defaultRateBps: 1_000,
    autoApprove: false,
    reapplyAfterDays: 30,
    discountSetup: true,
    tierRules: DEFAULT_TIER_RULES,
  },
  billing: { dueDays: 14, roundingToleranceMinor: 0, tax: DEFAULT_TAX, renewals: DEFAULT_RENEWALS },
  mail: { keepDays: 180 },
  security: { adminsNeedTwoStep: false },
};
