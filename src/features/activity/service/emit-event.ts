import { newId } from "@/core/ids";
import type { Context, Prisma, Tx } from "@/db";
import type { EventType, InternalEventType } from "../domain/events";

/** `object` is a declared DTO: what a webhook may show to the tenant. */
export type EventEntry = {
  type: EventType | InternalEventType;
  clientId: string | null;
  object: Record<string, unknown>;
};

/** An outbox row in the database's own names, for the money functions. */
export function eventRow(ctx: Context, entry: EventEntry) {
  return {
    id: newId(ctx.clock.now()),
    client_id: entry.clientId,
    type: entry.type,
    payload: entry.object,
    created_at: ctx.clock.now().toISOString(),
    dispatched_at: null,
  };
}

/** Writes one outbox row in the change's own transaction; a job dispatches it (house rule 9). */
export async function emitEvent(tx: Tx, ctx: Context, entry: EventEntry): Promise<void> {
  await emitEvents(tx, ctx, [entry]);
}

/** The same for several, in one statement. */
export async function emitEvents(tx: Tx, ctx: Context, entries: readonly EventEntry[]): Promise<void> {
  const rows = entries.map((entry) => eventRow(ctx, entry));
  await tx.outboxEvent.createMany({
    data: rows.map((row) => ({
      id: row.id,
      clientId: row.client_id,
      type: row.type,
      payload: row.payload as Prisma.InputJsonObject,
      createdAt: row.created_at,
    })),
  });
}
