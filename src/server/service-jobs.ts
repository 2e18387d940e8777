import { z } from "zod";
import { parsePublicId } from "@/core/ids";
import { endDueServices, runActions, settleServiceCharge } from "@/features/services";
import { chosenProvisioner } from "@/integrations/provisioning";
import { type Job, jobContext, type OwnQueue, type Subscriptions } from "./job";

/** What asks provisioning for something, and what a service's change or renewal waits for. */
export const SERVICE_SUBSCRIPTIONS: Subscriptions = {
  "order.paid": ["provisioning.run"],
  "service.suspended": ["provisioning.run"],
  "service.unsuspended": ["provisioning.run"],
  "service.changed": ["provisioning.run"],
  "service.cancelled": ["provisioning.run"],
  "service.terminated": ["provisioning.run"],
  "provisioning.retried": ["provisioning.run"],
  "invoice.paid": ["services.settle"],
};

const invoiceEvent = z.object({ object: z.object({ id: z.string() }) });

/** The longest that a try is waited for by a job of its own; later ones are the clock's, each minute. */
const SOON_SECONDS = 60;

/** Whatever brought it about: all actions that are due are passed on, and the next try is not forgotten. */
async function provision(_data: unknown, own: OwnQueue): Promise<void> {
  const ctx = jobContext("provisioning");
  const { next } = await runActions(ctx, chosenProvisioner());
  if (!next) return;
  const seconds = Math.max(Math.ceil((next.getTime() - ctx.clock.now().getTime()) / 1000), 1);
  if (seconds < SOON_SECONDS) await own.again(seconds);
}

/** A service's change or renewal that waited for this invoice takes effect. */
async function settleCharge(data: unknown): Promise<void> {
  const invoice = parsePublicId("invoice", invoiceEvent.parse(data).object.id);
  if (!invoice) throw new Error("the event names no invoice");
  await settleServiceCharge(jobContext("billing"), { invoice });
}

/** What happens to services after their order. */
export const serviceJobs: Job[] = [
  { queue: "provisioning.run", handler: provision, cron: "* * * * *" },
  { queue: "services.settle", handler: settleCharge },
  {
    queue: "services.end",
    handler: async () => {
      await endDueServices(jobContext("cancellation"));
    },
    cron: "*/5 * * * *",
  },
];
