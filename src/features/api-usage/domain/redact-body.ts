import { REMOVED, withoutSecretText } from "@/core/secret-text";

/** Of each body this much is kept. */
export const MAX_BODY_BYTES = 4_096;

/** Deeper than any lawful body; what lies below is left out, so that no body is deeper than the stack. */
const MAX_DEPTH = 20;

const SECRET_NAME = /secret|password|token|authorization/i;

/**
 * A JSON body as the log may keep it: values of secret names and texts of secret forms removed, at most 4 KB of UTF-8.
 * Of what is no JSON, where nothing tells secrets apart, only the size is kept. Null for an empty body.
 */
export function redactBody(body: string | Uint8Array | null): string | null {
  if (body === null || body.length === 0) return null;
  const text = typeof body === "string" ? body : Buffer.from(body).toString("utf8");
  try {
    return cut(JSON.stringify(cleaned(JSON.parse(text), 0)));
  } catch {
    return `[no JSON, ${Buffer.byteLength(text)} bytes]`;
  }
}

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value === "string") return withoutSecretText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth === MAX_DEPTH) return "[…]";
  if (Array.isArray(value)) return value.map((one) => cleaned(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      withoutSecretText(name),
      SECRET_NAME.test(name) && inner !== null ? REMOVED : cleaned(inner, depth + 1),
    ]),
  );
}

function cut(text: string): string {
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length <= MAX_BODY_BYTES) return text;
  // A character that the cut halves is left out whole.
  return `${new TextDecoder().decode(bytes.subarray(0, MAX_BODY_BYTES - 3), { stream: true })}…`;
}
