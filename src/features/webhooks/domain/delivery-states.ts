import type { Transitions } from "@/core/transitions";

export const DELIVERY_STATUSES = ["pending", "sending", "succeeded", "failed"] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** Mirrored by the trigger on `webhook_deliveries`. What is over begins anew when somebody asks for it. */
export const DELIVERY_TRANSITIONS: Transitions<DeliveryStatus> = {
  pending: ["sending", "failed"],
  sending: ["pending", "succeeded", "failed"],
  succeeded: ["pending"],
  failed: ["pending"],
};
