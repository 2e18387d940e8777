import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, requiredText } from "@/core/text";
import { timeRange } from "@/core/time-range";
import { getEnv } from "@/env";
import { parseTarget, type TargetFault } from "@/integrations/webhooks";
import { DELIVERY_STATUSES } from "./domain/delivery-states";
import { TEST_EVENT_TYPE, WEBHOOK_EVENT_TYPES } from "./event-types";

/** What is wrong with an address, in words for whoever typed it. */
const FAULTS: Readonly<Record<TargetFault, string>> = {
  malformed: "Enter an address such as https://shop.example.org/hooks",
  scheme: "The address has to begin with https://",
  credentials: "Leave user and password out of the address",
  host: "Use a name or an address of the public internet",
  port: "Use port 443, or one from 1024 on",
  too_long: "Use at most 2048 characters",
};

/** Whether webhooks may go to this very machine: in tests and development. */
export function mayBeLocal(): boolean {
  return getEnv().WEBHOOKS_TO_LOCALHOST === "on";
}

const url = z.string().superRefine((text, ctx) => {
  const target = parseTarget(text, mayBeLocal());
  if (typeof target === "string") ctx.addIssue({ code: "custom", message: FAULTS[target] });
});

/** Null: all types that there are, later ones too. */
const events = z
  .array(z.enum(WEBHOOK_EVENT_TYPES, { error: "There is no such event" }))
  .min(1, { error: "Choose at least one event" })
  .max(WEBHOOK_EVENT_TYPES.length)
  .refine((value) => new Set(value).size === value.length, { error: "Name each event once" })
  .nullish();

export const createEndpointInput = z.strictObject({ url, description: optionalLine(200), events });
export type CreateEndpointInput = z.infer<typeof createEndpointInput>;

export const endpointIdInput = z.strictObject({ id: publicId("webhookEndpoint") });
export type EndpointIdInput = z.infer<typeof endpointIdInput>;

/** Only what is named changes. */
export const updateEndpointInput = z.strictObject({
  id: publicId("webhookEndpoint"),
  url: url.optional(),
  description: optionalLine(200).nullable(),
  events,
  disabled: z.boolean().optional(),
});
export type UpdateEndpointInput = z.infer<typeof updateEndpointInput>;

export const listEndpointsInput = z.strictObject({
  ...pageInput,
  /** Admins only: whose. */
  reseller: publicId("reseller").optional(),
});
export type ListEndpointsInput = z.infer<typeof listEndpointsInput>;

export const deliveryIdInput = z.strictObject({ id: publicId("webhookDelivery") });
export type DeliveryIdInput = z.infer<typeof deliveryIdInput>;

export const listDeliveriesInput = z.strictObject({
  ...pageInput,
  endpoint: publicId("webhookEndpoint"),
  status: z.enum(DELIVERY_STATUSES).optional(),
  type: z.enum([TEST_EVENT_TYPE, ...WEBHOOK_EVENT_TYPES]).optional(),
  days: timeRange.optional(),
});
export type ListDeliveriesInput = z.infer<typeof listDeliveriesInput>;

/** Days of UTC, both included. */
export const resendRangeInput = z
  .strictObject({
    id: publicId("webhookEndpoint"),
    from: z.iso.date({ error: "Enter a day" }),
    to: z.iso.date({ error: "Enter a day" }),
    status: z.enum(["failed", "succeeded"]).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "Choose a day that is not before the first" });
export type ResendRangeInput = z.infer<typeof resendRangeInput>;

export const disableEndpointInput = z.strictObject({
  id: publicId("webhookEndpoint"),
  reason: requiredText(500),
});
export type DisableEndpointInput = z.infer<typeof disableEndpointInput>;
