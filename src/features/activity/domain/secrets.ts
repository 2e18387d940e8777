import { REMOVED, withoutSecretText } from "@/core/secret-text";

/** Names of values that are secret whatever they look like: "passwordHash", "token", "smtp_password", "secret". */
const SECRET_NAME =
  /(^|[a-z_])(password|passphrase|secret|token|authorization|cookie|credential)s?(_?hash)?$/i;

/** The record without secrets, however deep they lie; a name stays, so that one sees that there was something. */
export function withoutSecrets(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      SECRET_NAME.test(name) && value !== null && typeof value !== "boolean" ? REMOVED : cleaned(value),
    ]),
  );
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return withoutSecretText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  // Dates and the like are written by their own toJSON.
  const isRecord =
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isRecord ? withoutSecrets(value as Record<string, unknown>) : value;
}
