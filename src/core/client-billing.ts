import { z } from "zod";

/** What of a client its invoices rest on: what tax it pays, and by when it pays. In the database: `client_billing`. */
export const clientBilling = z.object({
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  /** VAT number, or empty. */
  taxId: z.string(),
  taxExempt: z.boolean(),
  /** Days to pay an invoice; null: the billing settings'. */
  dueDays: z.number().int().nullable(),
});
export type ClientBilling = z.infer<typeof clientBilling>;
