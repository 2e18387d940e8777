import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, requiredLine, requiredText } from "@/core/text";
import { requestLimit } from "@/features/api-keys";
import { createClientInput } from "@/features/identity";
import { tierRules } from "@/features/settings";
import { taxId } from "./domain/application-answers";
import { rateBps } from "./rate-schema";

export * from "./application-schemas";

const directProfile = {
  /** The client's own name when absent. */
  businessName: optionalLine(120),
  registrationNumber: optionalLine(60),
  taxId: taxId.optional(),
  /** The tier to stay in; the lowest, and the program's decision, when absent. */
  tierId: publicId("tier").nullable().default(null),
  /** A rate of its own; the tier's when absent. */
  rateBps: rateBps.nullable().default(null),
  reason: requiredText(500),
};

/** R9, for a client that exists. */
export const createResellerInput = z.strictObject({ client: publicId("client"), ...directProfile });

/** R9, for a client that is entered with it; its owner is invited. */
export const createResellerWithClientInput = createClientInput.omit({ password: true }).extend(directProfile);
export type CreateResellerInput =
  | z.infer<typeof createResellerInput>
  | z.infer<typeof createResellerWithClientInput>;

/** What the list can be sorted by; a minus before it turns the order round. */
export const RESELLER_SORTS = [
  "business",
  "status",
  "tier",
  "rate",
  "revenue",
  "revenue_12m",
  "services",
  "customers",
  "outstanding",
  "last_order",
  "created",
] as const;
export type ResellerSort = (typeof RESELLER_SORTS)[number];
export type SignedResellerSort = ResellerSort | `-${ResellerSort}`;

export const SIGNED_RESELLER_SORTS = RESELLER_SORTS.flatMap((sort): SignedResellerSort[] => [
  sort,
  `-${sort}`,
]);

/** `q`: a part of the business name or of the client's e-mail address, or a whole reseller id. */
const resellerFilters = {
  q: optionalLine(120),
  status: z.enum(["active", "suspended", "inactive"]).optional(),
  /** A tier's slug. */
  tier: optionalLine(40),
  rate: z.enum(["own_rate", "tier_rate", "default_rate"]).optional(),
  /** `open`: only those with unpaid invoices. */
  outstanding: z.literal("open").optional(),
};

export const filterResellersInput = z.strictObject(resellerFilters);
export type FilterResellersInput = z.infer<typeof filterResellersInput>;

export const listResellersInput = z.strictObject({
  limit: pageInput.limit,
  cursor: z.string().max(1_000).optional(),
  ...resellerFilters,
  /** Newest first when absent. */
  sort: z.enum(SIGNED_RESELLER_SORTS).optional(),
});
export type ListResellersInput = z.infer<typeof listResellersInput>;

export const exportResellersInput = listResellersInput.omit({ limit: true, cursor: true });
export type ExportResellersInput = z.infer<typeof exportResellersInput>;

export const resellerIdInput = z.strictObject({ id: publicId("reseller") });
export type ResellerIdInput = z.infer<typeof resellerIdInput>;

/** R56. `rateBps` null lets the tier decide again (R18). */
export const setResellerRateInput = z.strictObject({
  id: publicId("reseller"),
  rateBps: rateBps.nullable(),
  reason: requiredText(500),
});
export type SetResellerRateInput = z.infer<typeof setResellerRateInput>;

export const setResellerApiLimitInput = z.strictObject({
  id: publicId("reseller"),
  apiRateLimit: requestLimit,
  reason: requiredText(500),
});
export type SetResellerApiLimitInput = z.infer<typeof setResellerApiLimitInput>;

const threshold = z.number().int({ error: "Use a whole number" }).min(0, { error: "Use 0 or more" });

/**
 * R16, R17, R71: all tiers, lowest first, and the rules that move resellers between them. A tier without `id` is new;
 * one that is missing is removed. `rateBps` null takes the program's default.
 */
export const updateTiersInput = z.strictObject({
  tiers: z
    .array(
      z.strictObject({
        id: publicId("tier").nullable(),
        name: requiredLine(40),
        rateBps: rateBps.nullable(),
        thresholdMinor: threshold.max(Number.MAX_SAFE_INTEGER),
        thresholdServices: threshold.max(1_000_000_000),
      }),
    )
    .min(1, { error: "Keep at least one tier" })
    .max(10, { error: "Have at most 10 tiers" }),
  rules: tierRules,
});
export type UpdateTiersInput = z.infer<typeof updateTiersInput>;

export const listTierEvaluationsInput = z.strictObject({
  /** Admins only. */
  reseller: publicId("reseller").optional(),
  /** Only those that moved the tier. */
  moves: z.boolean().optional(),
});
export type ListTierEvaluationsInput = z.infer<typeof listTierEvaluationsInput>;

export const previewRateInput = setResellerRateInput.omit({ reason: true });
export type PreviewRateInput = z.infer<typeof previewRateInput>;

/** R56. `tierId` null lets the program decide again (R18). */
export const setResellerTierInput = z.strictObject({
  id: publicId("reseller"),
  tierId: publicId("tier").nullable(),
  reason: requiredText(500),
});
export type SetResellerTierInput = z.infer<typeof setResellerTierInput>;

/** R57. The reseller reads the reason. */
export const resellerStatusInput = z.strictObject({ id: publicId("reseller"), reason: requiredText(500) });
export type ResellerStatusInput = z.infer<typeof resellerStatusInput>;

/** `hold`: nothing renews while the reseller is suspended. */
export const suspendResellerInput = resellerStatusInput.extend({
  renewals: z.enum(["keep", "hold"], { error: "Choose what happens to renewals" }),
});
export type SuspendResellerInput = z.infer<typeof suspendResellerInput>;

/** R10. Null: none is known. */
export const updateResellerProfileInput = z.strictObject({
  id: publicId("reseller"),
  businessName: requiredLine(120),
  registrationNumber: requiredLine(60).nullable(),
  taxId: taxId.nullable(),
  reason: requiredText(500),
});
export type UpdateResellerProfileInput = z.infer<typeof updateResellerProfileInput>;

export const previewTierInput = setResellerTierInput.omit({ reason: true });
export type PreviewTierInput = z.infer<typeof previewTierInput>;

/** `to`: the status that the reseller would have. */
export const previewStatusInput = z.strictObject({
  id: publicId("reseller"),
  to: z.enum(["active", "suspended", "inactive"]),
});
export type PreviewStatusInput = z.infer<typeof previewStatusInput>;

/** What a change of many resellers does to each. A tier set by hand, or null to let the program decide (R18). */
export const bulkChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("tier"), tierId: publicId("tier").nullable() }),
  z.strictObject({ kind: z.literal("suspend"), renewals: suspendResellerInput.shape.renewals }),
  z.strictObject({ kind: z.literal("reactivate") }),
  z.strictObject({ kind: z.literal("deactivate") }),
]);
export type BulkChange = z.infer<typeof bulkChange>;
/** The same with public ids, as a page sends it. */
export type BulkChangeForm = z.input<typeof bulkChange>;

export const previewBulkInput = z.strictObject({
  resellers: z
    .array(publicId("reseller"))
    .min(1, { error: "Choose at least one reseller" })
    .max(500, { error: "Choose at most 500 resellers" }),
  change: bulkChange,
});
export type PreviewBulkInput = z.infer<typeof previewBulkInput>;

export const applyBulkInput = previewBulkInput.extend({ reason: requiredText(500) });
export type ApplyBulkInput = z.infer<typeof applyBulkInput>;

export const addNoteInput = z.strictObject({ reseller: publicId("reseller"), body: requiredText(4_000) });
export type AddNoteInput = z.infer<typeof addNoteInput>;

export const noteIdInput = z.strictObject({ id: publicId("note") });
export type NoteIdInput = z.infer<typeof noteIdInput>;
