import { authorizeProvider } from "@/core/access";
import type { ProviderScope } from "@/core/actor";
import { firstIdAt } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import type { ShowObject, ToldEvent } from "@/features/activity";
import { objectIdOf, type ShownEvent } from "../domain/body";
import { WEBHOOK_EVENT_TYPES } from "../event-types";
import { deliveryRow } from "./delivery-row";

/** So far back an earlier event of the same object is brought along, should its own job not have run yet, in ms. */
const LOOK_BACK_MS = 60_000;

type Event = Prisma.OutboxEventGetPayload<object>;

/**
 * Writes one delivery of an event for each endpoint that hears of it. However often it runs, each endpoint has each
 * event once, with the one form of its object that `show` gave first. A reseller that is not active hears nothing.
 * Returns how many are new.
 */
export async function handOutEvent(
  ctx: Context,
  { eventId }: { eventId: string },
  show: ShowObject,
): Promise<number> {
  const scope = authorizeProvider(ctx, "webhook:deliver");
  const found = await inTransaction(ctx, scope, (tx) => readEvents(tx, eventId));
  if (!found) return 0;
  const { resellerId } = found;
  const events: ShownEvent[] = [];
  for (const event of found.events) events.push(await shownOnce(ctx, scope, resellerId, event, show));
  return await inTransaction(ctx, scope, async (tx) => {
    const endpoints = await tx.webhookEndpoint.findMany({
      where: { resellerId, status: "active", reseller: { status: "active" } },
      select: { id: true, resellerId: true, events: true, createdAt: true },
    });
    const rows = events.flatMap((told) =>
      endpoints
        .filter(({ events, createdAt }) => createdAt <= told.createdAt && hears(events, told.type))
        .map((endpoint) => deliveryRow(endpoint, told, ctx.clock.now())),
    );
    const { count } = await tx.webhookDelivery.createMany({ data: rows, skipDuplicates: true });
    return count;
  });
}

/** The event, after earlier ones of its object; null when it is no reseller's. */
async function readEvents(tx: Tx, id: string) {
  const event = await tx.outboxEvent.findUnique({ where: { id } });
  if (!event?.clientId) return null;
  const reseller = await tx.reseller.findUnique({ where: { id: event.clientId }, select: { id: true } });
  return reseller && { resellerId: reseller.id, events: await withEarlier(tx, event) };
}

/** Its object in the API's form: what was written first stays, whoever else has made another meanwhile. */
async function shownOnce(
  ctx: Context,
  scope: ProviderScope,
  resellerId: string,
  event: Event,
  show: ShowObject,
): Promise<ShownEvent> {
  const { id, type, createdAt } = event;
  const told = { id, type, createdAt, objectId: objectIdOf(event) };
  if (event.shown !== null) return { ...told, shown: event.shown };
  const made = JSON.stringify(
    await show(ctx, resellerId, { type, payload: event.payload as ToldEvent["payload"] }),
  );
  return await inTransaction(ctx, scope, async (tx) => {
    await tx.outboxEvent.updateMany({ where: { id, shown: null }, data: { shown: made } });
    const { shown } = await tx.outboxEvent.findUniqueOrThrow({ where: { id }, select: { shown: true } });
    return { ...told, shown: shown ?? made };
  });
}

function hears(events: readonly string[], type: string): boolean {
  return events.length === 0 || events.includes(type);
}

/** Jobs of two events may run in either order; the earlier event's delivery is there first all the same. */
function withEarlier(tx: Tx, event: Event): Promise<Event[]> {
  const since = firstIdAt(new Date(event.createdAt.getTime() - LOOK_BACK_MS));
  return tx.outboxEvent.findMany({
    where: {
      clientId: event.clientId,
      type: { in: [...WEBHOOK_EVENT_TYPES] },
      id: { gte: since, lte: event.id },
      OR: [{ id: event.id }, { payload: { path: ["id"], equals: objectIdOf(event) } }],
    },
    orderBy: { id: "asc" },
  });
}
