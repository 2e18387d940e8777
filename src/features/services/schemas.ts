import { z } from "zod";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, optionalText, requiredText } from "@/core/text";
import { metadata } from "@/features/customers";

export const SERVICE_STATUSES = [
  "pending",
  "provisioning",
  "active",
  "suspended",
  "cancelled",
  "terminated",
] as const;
export const ACTION_STATES = ["waiting", "running", "done", "failed", "abandoned"] as const;
export const ACTION_KINDS = ["create", "suspend", "unsuspend", "change", "cancel", "terminate"] as const;

export const serviceIdInput = z.strictObject({ id: publicId("service") });
export type ServiceIdInput = z.infer<typeof serviceIdInput>;

export const listServicesInput = z.strictObject({
  ...pageInput,
  q: optionalLine(120),
  status: z.enum(SERVICE_STATUSES).optional(),
  customer: publicId("customer").optional(),
  order: publicId("order").optional(),
  /** Admins only. */
  client: publicId("client").optional(),
});
export type ListServicesInput = z.infer<typeof listServicesInput>;

/** Only what is named changes; null clears a field. */
export const updateServiceInput = z.strictObject({
  id: publicId("service"),
  label: optionalLine(120).nullish(),
  externalId: optionalLine(128).nullish(),
  metadata: metadata.optional(),
});
export type UpdateServiceInput = z.infer<typeof updateServiceInput>;

/** The reason is read by the client too. */
export const suspendServiceInput = z.strictObject({ id: publicId("service"), reason: optionalText(500) });
export type SuspendServiceInput = z.infer<typeof suspendServiceInput>;

export const unsuspendServiceInput = suspendServiceInput;
export type UnsuspendServiceInput = z.infer<typeof unsuspendServiceInput>;

export const cancelServiceInput = z.strictObject({
  id: publicId("service"),
  /** `now`, or with the period that is paid for. */
  when: z.enum(["now", "period_end"]),
  reason: optionalText(500),
});
export type CancelServiceInput = z.infer<typeof cancelServiceInput>;

export const terminateServiceInput = z.strictObject({ id: publicId("service"), reason: requiredText(500) });
export type TerminateServiceInput = z.infer<typeof terminateServiceInput>;

const selectionInput = z.strictObject({
  group: publicId("optionGroup"),
  option: publicId("option"),
  quantity: z.number().int().min(1).max(100_000).default(1),
});

export const previewChangeInput = z.strictObject({
  id: publicId("service"),
  /** The same product when left out. */
  product: publicId("product").optional(),
  /** All options that it is to have. Left out: those that it has, for the same product. */
  options: z.array(selectionInput).max(40).optional(),
  /** Another than it has: a whole period of it begins now. Left out: its own, whose paid time goes on. */
  cycle: z.enum(BILLING_CYCLES).optional(),
});
export type PreviewChangeInput = z.infer<typeof previewChangeInput>;

export const changeServiceInput = z.strictObject({
  ...previewChangeInput.shape,
  /** What the preview said is to be paid, in minor units: another amount is refused, so that nobody pays a surprise. */
  expectedNetMinor: z.number().int().optional(),
});
export type ChangeServiceInput = z.infer<typeof changeServiceInput>;

export const renewServiceInput = z.strictObject({
  id: publicId("service"),
  /** The end of the paid period that the buyer saw: a form that is sent twice renews once. */
  periodEnd: z.iso.datetime().optional(),
});
export type RenewServiceInput = z.infer<typeof renewServiceInput>;

export const listActionsInput = z.strictObject({
  ...pageInput,
  q: optionalLine(120),
  state: z.enum([...ACTION_STATES, "open"]).optional(),
  kind: z.enum(ACTION_KINDS).optional(),
  service: publicId("service").optional(),
});
export type ListActionsInput = z.infer<typeof listActionsInput>;

export const actionIdInput = z.strictObject({ id: publicId("provisioningAction") });
export type ActionIdInput = z.infer<typeof actionIdInput>;

export const confirmActionInput = z.strictObject({
  id: publicId("provisioningAction"),
  /** Under what the service is known where it runs. */
  reference: optionalLine(200),
});
export type ConfirmActionInput = z.infer<typeof confirmActionInput>;

export const abandonActionInput = z.strictObject({
  id: publicId("provisioningAction"),
  reason: requiredText(500),
});
export type AbandonActionInput = z.infer<typeof abandonActionInput>;

/** What the provisioning system reports back (docs/provisioning.md). */
export const reportActionInput = z.strictObject({
  action: publicId("provisioningAction"),
  state: z.enum(["done", "failed"]),
  reference: optionalLine(200).nullish(),
  error: optionalText(2_000).nullish(),
});
export type ReportActionInput = z.infer<typeof reportActionInput>;
