import { z } from "zod";
import { publicId } from "@/core/public-id-schema";
import { optionalText, requiredLine } from "@/core/text";
import { MAX_OPTION_UNITS, MAX_STOCK, OPTION_KINDS, VISIBILITIES } from "./domain/limits";
import { toSlug } from "./domain/slug";

/** When the object that is edited was last changed: who is second is told. */
const basis = z.iso.datetime({ error: "Load the page again" }).transform((text) => new Date(text));

/** A name that makes a slug. */
const name = requiredLine(120).refine((text) => toSlug(text) !== "", {
  error: "Use at least one letter or digit",
});

export const createCategoryInput = z.strictObject({ name });
export type CreateCategoryInput = z.infer<typeof createCategoryInput>;

export const updateCategoryInput = z.strictObject({ id: publicId("category"), basis, name });
export type UpdateCategoryInput = z.infer<typeof updateCategoryInput>;

export const categoryIdInput = z.strictObject({ id: publicId("category") });
export type CategoryIdInput = z.infer<typeof categoryIdInput>;

const details = { name, category: publicId("category"), description: optionalText(2_000) };

export const createProductInput = z.strictObject(details);
export type CreateProductInput = z.infer<typeof createProductInput>;

export const updateProductInput = z.strictObject({ id: publicId("product"), basis, ...details });
export type UpdateProductInput = z.infer<typeof updateProductInput>;

/** `resellers` count only with `chosen`; `stock` null: as many as are ordered. */
export const setProductReachInput = z.strictObject({
  id: publicId("product"),
  basis,
  visibility: z.enum(VISIBILITIES, { error: "Choose who sees it" }),
  resellers: z.array(publicId("reseller")).max(500, { error: "Choose at most 500 resellers" }),
  limited: z.boolean().default(false),
  /** "Set to", not "add": the units that are left from now on. */
  stock: z
    .number({ error: "Enter a whole number" })
    .int({ error: "Enter a whole number" })
    .min(0, { error: "Use 0 or more" })
    .max(MAX_STOCK, { error: "Use at most 1 000 000" })
    .nullable()
    .default(null),
});
export type SetProductReachInput = z.infer<typeof setProductReachInput>;

/**
 * What is ordered anew, and all ids of it in their new order. `parent`: the category, product or group. `part`: the ids
 * follow one another, and are not all of it.
 */
export const reorderInput = z.strictObject({
  of: z.enum(["categories", "products", "groups", "options"]),
  parent: z.string().max(60).nullable().default(null),
  part: z.boolean().optional(),
  ids: z.array(z.string().max(60)).max(2_000, { error: "Order at most 2 000 at a time" }),
});
export type ReorderInput = z.infer<typeof reorderInput>;

const units = z
  .number({ error: "Enter a whole number" })
  .int({ error: "Enter a whole number" })
  .max(MAX_OPTION_UNITS, { error: "Use at most 100 000" });

const range = {
  required: z.boolean().default(false),
  min: units.min(0, { error: "Use 0 or more" }).default(0),
  max: units.min(1, { error: "Use 1 or more" }).default(1),
  step: units.min(1, { error: "Use 1 or more" }).default(1),
};

type Range = { min: number; max: number; step: number };

function checkRange({ min, max, step }: Range, ctx: z.RefinementCtx): void {
  const report = (field: string, message: string) => ctx.addIssue({ code: "custom", path: [field], message });
  if (max < min) report("max", "The largest quantity is below the smallest");
  else if (step > Math.max(max - min, 1)) report("step", "No second quantity can be reached in such steps");
}

export const createOptionGroupInput = z
  .strictObject({
    name,
    kind: z.enum(OPTION_KINDS, { error: "Choose a kind" }),
    ...range,
    /** The product that gets it at once. */
    product: publicId("product").optional(),
  })
  .superRefine(checkRange);
export type CreateOptionGroupInput = z.infer<typeof createOptionGroupInput>;

export const updateOptionGroupInput = z
  .strictObject({ id: publicId("optionGroup"), basis, name, ...range })
  .superRefine(checkRange);
export type UpdateOptionGroupInput = z.infer<typeof updateOptionGroupInput>;

export const optionGroupIdInput = z.strictObject({ id: publicId("optionGroup") });
export type OptionGroupIdInput = z.infer<typeof optionGroupIdInput>;

export const createOptionInput = z.strictObject({ group: publicId("optionGroup"), name });
export type CreateOptionInput = z.infer<typeof createOptionInput>;

export const renameOptionInput = z.strictObject({ id: publicId("option"), name });
export type RenameOptionInput = z.infer<typeof renameOptionInput>;

export const optionIdInput = z.strictObject({ id: publicId("option") });
export type OptionIdInput = z.infer<typeof optionIdInput>;

export const productGroupInput = z.strictObject({
  product: publicId("product"),
  group: publicId("optionGroup"),
});
export type ProductGroupInput = z.infer<typeof productGroupInput>;
