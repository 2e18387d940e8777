import type pg from "pg";
import { READ_LATE } from "@/adapters/rest/event-objects";
import { parsePublicId } from "@/core/ids";
import { requestedJob } from "@/features/jobs";
import { SUBSCRIPTIONS } from "./jobs";
import type { Queue } from "./queues.mjs";

/** An event of the outbox, as it waits to be handed out. */
export type Waiting = { id: string; type: string; payload: unknown; client_id: string | null };

/** A job for one event with its object, or for several by their ids; admins read the types. */
type EventJob = {
  name: string;
  data: { event: string; type: string; object: unknown } | { events: string[]; type: string };
};

/** How many events one job of these queues works off: what is looked at together costs far less. */
const TOGETHER: Readonly<Record<string, number>> = {
  "webhooks.hand_out": 100,
  "mail.compose": 20,
} satisfies Partial<Record<Queue["name"], number>>;

/** These do whatever is due: one job does for all events that are handed out together. */
const SWEEPING: ReadonlySet<Queue["name"]> = new Set<Queue["name"]>(["provisioning.run"]);

/** What has to be there for a job of these queues to have something to do; most events find nothing. */
const WANTED: Partial<Record<Queue["name"], "heard" | "renewal" | "charge">> = {
  "webhooks.hand_out": "heard",
  "renewals.settle": "renewal",
  "services.settle": "charge",
};

/**
 * For which events there is an endpoint that may hear of them, or a reseller who may ask for what has to be looked at by
 * then; a renewal that their invoice pays, a charge that waits for it. All of that is there before the event is, or never.
 */
const READ_WANTS = `
  SELECT e.id::text,
    EXISTS (SELECT FROM webhook_endpoints w WHERE w.reseller_id = e.client AND w.status = 'active')
      OR (e.type = ANY ($5) AND EXISTS (SELECT FROM resellers r WHERE r.id = e.client)) AS heard,
    EXISTS (SELECT FROM service_periods p WHERE p.client_id = e.client AND p.invoice_id = e.invoice) AS renewal,
    EXISTS (SELECT FROM services s WHERE s.client_id = e.client AND s.pending_invoice_id = e.invoice) AS charge
  FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[]) AS e(id, type, client, invoice)`;

type Choice = (event: Waiting, queue: Queue["name"]) => boolean;
type Wants = { id: string; heard: boolean; renewal: boolean; charge: boolean };

/** The jobs that events bring about: of the queues that hear of them, those that have something to do. */
export async function jobsOf(client: pg.PoolClient, events: readonly Waiting[]): Promise<EventJob[]> {
  const { rows } = await client.query<Wants>(READ_WANTS, [
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map((event) => event.client_id),
    events.map(invoiceOf),
    READ_LATE,
  ]);
  const wants = new Map(rows.map((row) => [row.id, row]));
  const swept = new Set<Queue["name"]>();
  const isWanted: Choice = (event, queue) => {
    const wanted = WANTED[queue];
    if (wanted && !wants.get(event.id)?.[wanted]) return false;
    if (swept.has(queue)) return false;
    if (SWEEPING.has(queue)) swept.add(queue);
    return true;
  };
  const heard = new Map<string, Waiting[]>();
  for (const event of events)
    for (const name of queuesOf(event, isWanted)) heard.set(name, [...(heard.get(name) ?? []), event]);
  return [...heard].flatMap(([name, theirs]) => jobsIn(name, theirs));
}

function jobsIn(name: string, events: readonly Waiting[]): EventJob[] {
  const most = TOGETHER[name];
  if (!most)
    return events.map(({ id, type, payload }) => ({ name, data: { event: id, type, object: payload } }));
  const parts = Array.from({ length: Math.ceil(events.length / most) }, (_, index) =>
    events.slice(index * most, (index + 1) * most),
  );
  return parts.map((part) => {
    const type = [...new Set(part.map((event) => event.type))].join(", ");
    return { name, data: { events: part.map(({ id }) => id), type } };
  });
}

/** Those that hear of the event, or the one that an admin has asked for by it. */
function queuesOf(event: Waiting, isWanted: Choice): readonly string[] {
  if (event.type === "job.requested") return [requestedJob.parse(event.payload).queue];
  return (SUBSCRIPTIONS[event.type] ?? []).filter((queue) => isWanted(event, queue));
}

function invoiceOf({ payload }: Waiting): string | null {
  const { id } = (payload ?? {}) as { id?: unknown };
  return typeof id === "string" ? (parsePublicId("invoice", id) ?? null) : null;
}
