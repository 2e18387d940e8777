import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction, type Tx } from "@/db";
import type { ShowObjects } from "@/features/activity";
import { objectIdOf, type ShownEvent } from "../domain/body";
import { WEBHOOK_EVENT_TYPES } from "../event-types";
import { deliveryRow } from "./delivery-row";

/** So far back earlier events of the same objects are brought along, should their own job not have run yet, in seconds. */
const LOOK_BACK_SECONDS = 60;

type Event = {
  id: string;
  type: string;
  resellerId: string;
  payload: Record<string, unknown>;
  createdAt: Date;
};

/**
 * Writes one delivery of each event for each endpoint that hears of it. However often it runs, each endpoint has each
 * event once, with the one form of its object that `show` gave first. A reseller that is not active hears nothing, and
 * what is no reseller's, or is not there, nobody. All of it is written or nothing. Returns how many are new.
 */
export async function handOutEvents(
  ctx: Context,
  { eventIds }: { eventIds: readonly string[] },
  show: ShowObjects,
): Promise<number> {
  const scope = authorizeProvider(ctx, "webhook:deliver");
  const events = await inTransaction(ctx, scope, (tx) => readEvents(tx, eventIds));
  const made = await showAnew(ctx, events, show);
  return await inTransaction(ctx, scope, async (tx) => {
    const shown = await keepShown(tx, events, made);
    const endpoints = await activeEndpoints(tx, events);
    const rows = events.flatMap((event) =>
      endpoints
        .filter((endpoint) => hears(endpoint, event))
        .map((endpoint) => deliveryRow(endpoint, toldAs(event, shown), ctx.clock.now())),
    );
    const { count } = await tx.webhookDelivery.createMany({ data: rows, skipDuplicates: true });
    return count;
  });
}

type Found = Event & { shown: string | null };

/**
 * These events of resellers, and earlier ones of their objects: two jobs may run in either order, and the earlier
 * event's delivery is there first all the same.
 */
function readEvents(tx: Tx, ids: readonly string[]): Promise<Found[]> {
  return tx.$queryRaw<Found[]>`
    WITH asked AS (
      SELECT e.id, e.client_id, e.object_id, e.created_at
      FROM outbox_events e JOIN resellers r ON r.id = e.client_id WHERE e.id = ANY(${ids}::uuid[])
    ), earlier AS (
      SELECT e.id FROM asked a JOIN outbox_events e ON e.client_id = a.client_id AND e.object_id = a.object_id
        AND e.id < a.id AND e.created_at >= a.created_at - make_interval(secs => ${LOOK_BACK_SECONDS})
      WHERE e.type = ANY(${[...WEBHOOK_EVENT_TYPES]})
    )
    SELECT id, type, client_id AS "resellerId", payload, shown, created_at AS "createdAt" FROM outbox_events
    WHERE id IN (SELECT id FROM asked UNION SELECT id FROM earlier) ORDER BY id`;
}

/** The objects of those that nobody has shown yet, as JSON texts, by the events' ids. */
async function showAnew(
  ctx: Context,
  events: readonly Found[],
  show: ShowObjects,
): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  const unseen = events.filter(({ shown }) => shown === null);
  for (const resellerId of new Set(unseen.map((event) => event.resellerId))) {
    const theirs = unseen.filter((event) => event.resellerId === resellerId);
    const objects = await show(ctx, resellerId, theirs);
    for (const [index, { id }] of theirs.entries()) made.set(id, JSON.stringify(objects[index]));
  }
  return made;
}

/** What stands of each event: what was written first stays, whoever else has made another meanwhile. */
async function keepShown(
  tx: Tx,
  events: readonly Event[],
  made: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  // In one order, so that of two who write the same events none waits for the other.
  const rows = await tx.$queryRaw<{ id: string; shown: string | null }[]>`
    SELECT id, shown FROM outbox_events WHERE id = ANY(${events.map(({ id }) => id)}::uuid[]) ORDER BY id FOR UPDATE`;
  const fresh = rows.filter(({ shown }) => shown === null).map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE outbox_events e SET shown = made.shown
    FROM unnest(${fresh}::uuid[], ${fresh.map((id) => made.get(id) ?? null)}::text[]) AS made(id, shown) WHERE e.id = made.id`;
  return new Map(rows.map(({ id, shown }) => [id, shown ?? made.get(id) ?? ""]));
}

function toldAs(event: Event, shown: ReadonlyMap<string, string>): ShownEvent {
  const { id, type, createdAt } = event;
  return { id, type, createdAt, objectId: objectIdOf(event), shown: shown.get(id) ?? "" };
}

type Listening = Awaited<ReturnType<typeof activeEndpoints>>[number];

function activeEndpoints(tx: Tx, events: readonly Event[]) {
  const resellers = [...new Set(events.map(({ resellerId }) => resellerId))];
  return tx.webhookEndpoint.findMany({
    where: { resellerId: { in: resellers }, status: "active", reseller: { status: "active" } },
    select: { id: true, resellerId: true, events: true, createdAt: true },
  });
}

function hears({ resellerId, events, createdAt }: Listening, event: Event): boolean {
  const isOfInterest = events.length === 0 || events.includes(event.type);
  return resellerId === event.resellerId && createdAt <= event.createdAt && isOfInterest;
}
