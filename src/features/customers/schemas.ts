import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { emailAddress, optionalLine, requiredLine } from "@/core/text";

/** At most 50 pairs of texts (api.md). */
export const metadata = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((value) => Object.keys(value).length <= 50, { error: "Use at most 50 pairs" });

const fields = {
  name: requiredLine(120),
  email: emailAddress,
  company: optionalLine(120).nullish(),
  phone: optionalLine(40).nullish(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: "Use a country code of two capital letters" })
    .nullish(),
  externalId: optionalLine(128).nullish(),
  metadata: metadata.optional(),
};

export const createCustomerInput = z.strictObject(fields);
export type CreateCustomerInput = z.infer<typeof createCustomerInput>;

export const updateCustomerInput = z.strictObject({
  id: publicId("customer"),
  ...z.strictObject(fields).partial().shape,
});
export type UpdateCustomerInput = z.infer<typeof updateCustomerInput>;

export const customerIdInput = z.strictObject({ id: publicId("customer") });
export type CustomerIdInput = z.infer<typeof customerIdInput>;

export const listCustomersInput = z.strictObject({
  ...pageInput,
  q: optionalLine(120),
  status: z.enum(["active", "archived"]).optional(),
  externalId: optionalLine(128),
});
export type ListCustomersInput = z.infer<typeof listCustomersInput>;

export const reviewCustomersInput = z.strictObject({
  ...listCustomersInput.shape,
  reseller: publicId("reseller").optional(),
});
export type ReviewCustomersInput = z.infer<typeof reviewCustomersInput>;
