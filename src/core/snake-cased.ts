/** Values whose names are somebody's own words. */
const OWN_NAMES = new Set(["metadata", "answers"]);

/** A record of the house with names as the API has them, however deep: `createdAt` is `created_at`. */
export function snakeCased(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      snakeCase(name),
      OWN_NAMES.has(name) ? value : inner(value),
    ]),
  );
}

/** `apiKey` is `api_key`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function inner(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inner);
  return typeof value === "object" && value !== null ? snakeCased(value as Record<string, unknown>) : value;
}
