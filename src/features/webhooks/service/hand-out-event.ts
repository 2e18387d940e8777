import { authorizeProvider } from "@/core/access";
import { firstIdAt } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { objectIdOf, webhookBody } from "../domain/body";
import { WEBHOOK_EVENT_TYPES } from "../event-types";
import { deliveryRow } from "./delivery-row";

/** So far back an earlier event of the same object is brought along, should its own job not have run yet, in ms. */
const LOOK_BACK_MS = 60_000;

type Event = Prisma.OutboxEventGetPayload<object>;

/**
 * Writes one delivery of an event for each endpoint that hears of it. However often it runs, each endpoint has each
 * event once. A reseller that is not active hears nothing. Returns how many are new.
 */
export async function handOutEvent(ctx: Context, { eventId }: { eventId: string }): Promise<number> {
  const scope = authorizeProvider(ctx, "webhook:deliver");
  return await inTransaction(ctx, scope, async (tx) => {
    const event = await tx.outboxEvent.findUnique({ where: { id: eventId } });
    if (!event?.clientId) return 0;
    const endpoints = await tx.webhookEndpoint.findMany({
      where: { resellerId: event.clientId, status: "active", reseller: { status: "active" } },
      select: { id: true, resellerId: true, events: true, createdAt: true },
    });
    if (endpoints.length === 0) return 0;
    const rows = (await withEarlier(tx, event)).flatMap((told) => {
      const body = webhookBody(told);
      return endpoints
        .filter(({ events, createdAt }) => createdAt <= told.createdAt && hears(events, told.type))
        .map((endpoint) => deliveryRow(endpoint, told, body, ctx.clock.now()));
    });
    const { count } = await tx.webhookDelivery.createMany({ data: rows, skipDuplicates: true });
    return count;
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
