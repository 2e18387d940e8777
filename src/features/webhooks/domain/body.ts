import { toPublicId } from "@/core/ids";

export type ToldEvent = { id: string; type: string; createdAt: Date; payload: unknown };

/** Values whose names are somebody's own words. */
const OWN_NAMES = new Set(["metadata", "answers"]);

/** What is sent of an event (api.md, "Webhooks"), with the API's names; made once, so that every try is the same. */
export function webhookBody({ id, type, createdAt, payload }: ToldEvent): string {
  return JSON.stringify({
    id: toPublicId("event", id),
    type,
    timestamp: createdAt.toISOString(),
    data: { object: inSnakeCase(payload) },
  });
}

/** What the event is about, by its public id; the event itself where it names nothing. */
export function objectIdOf({ id, payload }: Pick<ToldEvent, "id" | "payload">): string {
  const named = (payload as { id?: unknown } | null)?.id;
  return typeof named === "string" && named !== "" ? named : toPublicId("event", id);
}

function inSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSnakeCase);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      OWN_NAMES.has(name) ? inner : inSnakeCase(inner),
    ]),
  );
}
