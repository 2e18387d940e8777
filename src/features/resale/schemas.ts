import { z } from "zod";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { publicId } from "@/core/public-id-schema";
import { RESALE_MARKUPS, RESALE_ROUNDINGS } from "@/core/resale-price";

/** A rule for one product, for one category or, with neither, for everything. */
export const setResaleRuleInput = z
  .strictObject({
    category: publicId("category").nullish(),
    product: publicId("product").nullish(),
    markup: z.enum(RESALE_MARKUPS),
    /** On top of wholesale or retail, in basis points; below zero it is taken off. */
    markupBps: z.number().int().min(-10_000).max(100_000).nullish(),
    /** On top of wholesale, in minor units of the reseller's currency. */
    markupMinor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullish(),
    rounding: z.enum(RESALE_ROUNDINGS),
  })
  .refine(({ category, product }) => !category || !product, {
    path: ["product"],
    error: "Choose a category or a product, not both",
  })
  .refine((rule) => rule.markup === "wholesale_fixed" || rule.markupBps != null, {
    path: ["markupBps"],
    error: "Enter a percentage",
  })
  .refine((rule) => rule.markup !== "wholesale_fixed" || rule.markupMinor != null, {
    path: ["markupMinor"],
    error: "Enter an amount",
  });
export type SetResaleRuleInput = z.infer<typeof setResaleRuleInput>;

export const resaleRuleIdInput = z.strictObject({ id: publicId("resaleRule") });
export type ResaleRuleIdInput = z.infer<typeof resaleRuleIdInput>;

export const setResalePriceInput = z.strictObject({
  product: publicId("product"),
  cycle: z.enum(BILLING_CYCLES),
  priceMinor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
});
export type SetResalePriceInput = z.infer<typeof setResalePriceInput>;

export const resalePriceIdInput = z.strictObject({ id: publicId("resalePrice") });
export type ResalePriceIdInput = z.infer<typeof resalePriceIdInput>;

export const resaleTermsInput = z.strictObject({ product: publicId("product") });
export type ResaleTermsInput = z.infer<typeof resaleTermsInput>;

/** At most those of one page. */
export const customerMarginsInput = z.strictObject({ customers: z.array(publicId("customer")).max(100) });
export type CustomerMarginsInput = z.infer<typeof customerMarginsInput>;
