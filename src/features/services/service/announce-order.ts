import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, Prisma, type Tx } from "@/db";
import { emitEvent } from "@/features/activity";
import { type JsonService, serviceFromJson } from "./service-json";
import { type ShownService, toServiceDto } from "./service-row";

/** What became active first waits no longer than this for the rest of its order, in ms. */
const LONGEST_WAIT_MS = 15 * 60_000;
/** What nobody was told of for so long is no news any more, in ms. */
const NO_NEWS_MS = 7 * 24 * 60 * 60_000;
/** So many services an event lists; it has the count of all. */
const LISTED = 20;

type Order = { id: string; clientId: string };

/**
 * One event for what became active together of an order (R80): once none of its services is being made any more, be it
 * active or given up; `late`: for what is active by now. Each service is told of once, by a key of the database. Of two
 * that are ready at once the second waits at the order, and tells of both.
 */
export async function announceOrder(
  tx: Tx,
  ctx: Context,
  { id, clientId }: Order,
  { late = false } = {},
): Promise<void> {
  await tx.$queryRaw`SELECT id FROM orders WHERE client_id = ${clientId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  const counts = await countUnfinished(tx, { id, clientId });
  if (counts.waiting > 0 && !late) return;
  const services = await note(tx, ctx, { id, clientId });
  if (services.length === 0) return;
  await emitEvent(tx, ctx, {
    type: "services.activated",
    clientId,
    object: {
      id: toPublicId("order", id),
      object: "order",
      count: services.length,
      services: services.slice(0, LISTED).map(toServiceDto),
      ...counts,
    },
  });
}

/** The same for orders of which something is active for a while, and the rest is not yet or was cancelled meanwhile. */
export async function announceLate(ctx: Context): Promise<void> {
  const now = ctx.clock.now().getTime();
  const orders = await inTransaction(
    ctx,
    { kind: "provider" },
    (tx) => tx.$queryRaw<Order[]>`
      SELECT DISTINCT s.order_id AS id, s.client_id AS "clientId" FROM services s
      WHERE s.activated_at <= ${new Date(now - LONGEST_WAIT_MS)} AND s.activated_at > ${new Date(now - NO_NEWS_MS)}
        AND NOT EXISTS (SELECT FROM service_announcements a WHERE a.service_id = s.id)`,
  );
  for (const order of orders)
    await inTransaction(ctx, { kind: "provider" }, (tx) => announceOrder(tx, ctx, order, { late: true }));
}

async function countUnfinished(
  tx: Tx,
  { id, clientId }: Order,
): Promise<{ waiting: number; failed: number }> {
  const [row] = await tx.$queryRaw<{ waiting: number; failed: number }[]>`
    SELECT count(*) FILTER (WHERE a.state IN ('waiting', 'running'))::int AS waiting,
      count(*) FILTER (WHERE a.state = 'failed')::int AS failed
    FROM services s JOIN provisioning_actions a ON a.client_id = s.client_id AND a.service_id = s.id
    WHERE s.client_id = ${clientId}::uuid AND s.order_id = ${id}::uuid AND s.status = 'provisioning'
      AND a.kind = 'create'`;
  return row ?? { waiting: 0, failed: 0 };
}

/** What runs of the order and nobody was told of yet, and from now on was. */
async function note(tx: Tx, ctx: Context, { id, clientId }: Order): Promise<ShownService[]> {
  const rows = await tx.$queryRaw<{ service: JsonService }[]>(Prisma.sql`
    WITH news AS (
      INSERT INTO service_announcements (service_id, client_id, at)
      SELECT s.id, s.client_id, ${ctx.clock.now()} FROM services s
      WHERE s.client_id = ${clientId}::uuid AND s.order_id = ${id}::uuid AND s.activated_at IS NOT NULL
      ON CONFLICT DO NOTHING RETURNING service_id)
    SELECT service_json(s) AS service FROM services s JOIN news ON news.service_id = s.id
    WHERE s.status IN ('active', 'suspended') ORDER BY s.id`);
  return rows.map(({ service }) => serviceFromJson(service));
}
