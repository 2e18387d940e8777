import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { snakeCased } from "@/core/snake-cased";
import type { Context } from "@/db";
import { emitEvent } from "@/features/activity";
import {
  type CreateEndpointInput,
  claimDeliveries,
  createEndpoint,
  handOutEvents,
  listDeliveries,
  sendDelivery,
} from "@/features/webhooks";
import type { Post, PostResult } from "@/integrations/webhooks";
import { asProvider, createTestReseller, type TestReseller } from "./actors";
import { testContext } from "./context";

export const WEBHOOK_START = "2026-01-15T10:00:00Z";
const url = "https://shop.example.org/hooks";

/** A reseller with an endpoint, a clock of its own, and a receiver that answers as it is told. */
export async function webhookWorld(events?: CreateEndpointInput["events"]) {
  const reseller = await createTestReseller();
  const clock = fixedClock(WEBHOOK_START);
  const ctx = testContext(reseller.actor, { clock });
  const job = testContext({ kind: "job" as const, name: "webhooks" }, { clock });
  const { endpoint, secret } = await createEndpoint(ctx, { url, events });
  const id = parsePublicId("webhookEndpoint", endpoint.id) ?? "";
  const got: Post[] = [];
  const answer = { status: 200 };
  const post = async (sent: Post): Promise<PostResult> => {
    got.push(sent);
    return { status: answer.status, body: "seen", durationMs: 7, failure: null };
  };
  const sendDue = async () => {
    const claimed = await claimDeliveries(job, { limit: 40 });
    await Promise.all(claimed.map((one) => sendDelivery(job, one, post)));
    return claimed.length;
  };
  const handOut = (...events: { eventId: string }[]) =>
    handOutEvents(job, { eventIds: events.map(({ eventId }) => eventId) }, async (_ctx, _clientId, told) =>
      told.map(({ payload }) => snakeCased(payload)),
    );
  const after = (ms: number) => clock.set(new Date(clock.now().getTime() + ms));
  const happen = (object: object, type: "customer.created" | "customer.updated" = "customer.created") => {
    after(1);
    return newEvent(reseller, job, type, object);
  };
  const deliveries = async () =>
    (await listDeliveries(ctx, { limit: 100, endpoint: id, oldestFirst: true })).items;
  return { reseller, ctx, job, id, secret, got, answer, sendDue, handOut, happen, after, clock, deliveries };
}

async function newEvent(
  { clientId }: TestReseller,
  job: Context,
  type: "customer.created" | "customer.updated",
  object: object,
) {
  const before = await asProvider((tx) =>
    tx.outboxEvent.findMany({ where: { clientId }, select: { id: true } }),
  );
  await asProvider((tx) => emitEvent(tx, job, { type, clientId, object: { ...object } }));
  const seen = new Set(before.map(({ id }) => id));
  const all = await asProvider((tx) =>
    tx.outboxEvent.findMany({ where: { clientId }, select: { id: true } }),
  );
  return { eventId: all.find(({ id }) => !seen.has(id))?.id ?? "" };
}
