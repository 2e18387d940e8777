// What becomes of events: each effect has one, and each comes to its reseller's endpoint (I25).
import { setTimeout as pause } from "node:timers/promises";

/** Longest without any progress: a killed worker's webhook is somebody else's after 60 s, its job after 75 s. */
const STANDSTILL_MS = 120_000;

/** What the database still has to hand out or to send. */
const WAITING = `SELECT (SELECT count(*) FROM outbox_events WHERE dispatched_at IS NULL)
  + (SELECT count(*) FROM pgboss.job WHERE name = 'webhooks.hand_out' AND state < 'completed')
  + (SELECT count(*) FROM webhook_deliveries WHERE status IN ('pending', 'sending')) AS waiting`;

/** Orders and customers that the load has made. @returns {Promise<{ kind: string, id: string, key: string }[]>} */
export async function effectsOf(owner) {
  const { rows } = await owner.query(
    `SELECT 'order' AS kind, id, metadata->>'attempt' AS key FROM orders WHERE metadata ? 'attempt'
     UNION ALL SELECT 'customer', id, name FROM customers WHERE name NOT LIKE 'Customer of %'`,
  );
  return rows;
}

/** Waits until all that happened was told, and notes how long that took. */
export async function untilDelivered({ database }, findings) {
  const startedAt = performance.now();
  let [least, movedAt] = [Number.POSITIVE_INFINITY, startedAt];
  for (;;) {
    const { rows } = await database.asOwner((owner) => owner.query(WAITING));
    const waiting = Number(rows[0].waiting);
    if (waiting === 0) break;
    if (waiting < least) [least, movedAt] = [waiting, performance.now()];
    if (performance.now() - movedAt > STANDSTILL_MS) {
      findings.add("events stand still", `${waiting} wait, and none has moved for ${STANDSTILL_MS / 1000} s`);
      break;
    }
    await pause(500);
  }
  findings.note(
    "last event through",
    `${((performance.now() - startedAt) / 1000).toFixed(1)} s after the load`,
  );
}

/** Each effect has one outbox row; each of these came to the endpoint, always under one webhook-id with one body. */
export async function compareEvents(owner, { receiver, source }, findings) {
  const { rows: events } = await owner.query(
    `SELECT e.id, e.type, e.object_id AS object, count(d.id)::int AS deliveries FROM outbox_events e
     LEFT JOIN webhook_deliveries d ON d.event_id = e.id AND d.status = 'succeeded'
     WHERE e.type IN ('order.created', 'customer.created') GROUP BY e.id`,
  );
  const told = new Map();
  for (const event of events) told.set(event.object, [...(told.get(event.object) ?? []), event]);
  let count = 0;
  for (const { kind, id, key } of await effectsOf(owner)) {
    const own = told.get(source.toPublicId(kind, id)) ?? [];
    if (own.length !== 1) findings.add("effect without its one event", `${key}: ${own.length}`);
    for (const { id, deliveries } of own) {
      count += 1;
      const came = receiver.received.get(source.toPublicId("event", id));
      if (deliveries !== 1 || !came?.isTaken) findings.add("event lost", `${key}: ${deliveries} deliveries`);
      else if (came.bodies.size !== 1) findings.add("webhook with several bodies", key);
    }
  }
  const ids = new Map();
  for (const [id, { bodies }] of receiver.received)
    for (const body of bodies) ids.set(body, [...(ids.get(body) ?? []), id]);
  findings.addAll(
    "webhook under several ids",
    [...ids.values()].filter((own) => own.length > 1).map((own) => own.join(", ")),
  );
  const times = [...receiver.received.values()].reduce((sum, came) => sum + came.times, 0);
  findings.note("events", `${count}, sent ${times} times`);
}
