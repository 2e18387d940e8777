import { z } from "zod";
import { eventObject } from "@/adapters/rest/event-object";
import { forgetDeliveries, handOutEvent, WEBHOOK_EVENT_TYPES } from "@/features/webhooks";
import { type Job, jobContext, type Subscriptions } from "./job";

/** What resellers can hear of is written down for each of their endpoints; the sender takes it from there. */
export const WEBHOOK_SUBSCRIPTIONS: Subscriptions = Object.fromEntries(
  WEBHOOK_EVENT_TYPES.map((type) => [type, ["webhooks.hand_out"] as const]),
);

const heardEvent = z.object({ event: z.uuid() });

export const webhookJobs: Job[] = [
  {
    queue: "webhooks.hand_out",
    atOnce: 20,
    lanes: 2,
    handler: async (data) => {
      const { event } = heardEvent.parse(data);
      await handOutEvent(jobContext("webhooks"), { eventId: event }, eventObject);
    },
  },
  {
    queue: "webhooks.forget",
    handler: async () => {
      await forgetDeliveries(jobContext("webhooks"));
    },
    cron: "29 * * * *",
  },
];
