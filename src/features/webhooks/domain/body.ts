import { toPublicId } from "@/core/ids";

/** An event with its object in the API's form, as JSON text. */
export type ShownEvent = { id: string; type: string; createdAt: Date; shown: string; objectId: string };

/** What is sent of an event (api.md, "Webhooks"); made once, so that every try is the same. */
export function webhookBody({ id, type, createdAt, shown }: ShownEvent): string {
  return JSON.stringify({
    id: toPublicId("event", id),
    type,
    timestamp: createdAt.toISOString(),
    data: { object: JSON.parse(shown) },
  });
}

/** What the event is about, by its public id; the event itself where it names nothing. */
export function objectIdOf({ id, payload }: { id: string; payload: unknown }): string {
  const named = (payload as { id?: unknown } | null)?.id;
  return typeof named === "string" && named !== "" ? named : toPublicId("event", id);
}
