import { eventObjects } from "@/adapters/rest/event-objects";
import { forgetDeliveries, handOutEvents, WEBHOOK_EVENT_TYPES } from "@/features/webhooks";
import { eventsTogether } from "./events-together";
import { type Job, jobContext, type Subscriptions } from "./job";

/** What resellers can hear of is written down for each of their endpoints; the sender takes it from there. */
export const WEBHOOK_SUBSCRIPTIONS: Subscriptions = Object.fromEntries(
  WEBHOOK_EVENT_TYPES.map((type) => [type, ["webhooks.hand_out"] as const]),
);

export const webhookJobs: Job[] = [
  {
    queue: "webhooks.hand_out",
    atOnce: 2,
    lanes: 2,
    handler: eventsTogether(async (eventIds) => {
      await handOutEvents(jobContext("webhooks"), { eventIds }, eventObjects);
    }),
  },
  {
    queue: "webhooks.forget",
    handler: async () => {
      await forgetDeliveries(jobContext("webhooks"));
    },
    cron: "29 * * * *",
  },
];
