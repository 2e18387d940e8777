import { createHmac, timingSafeEqual } from "node:crypto";
import { AppError } from "@/core/errors";
import { env } from "@/env";

/** 16 bytes in base64url. */
const SEAL_LENGTH = 22;

/** What a cursor belongs to: whose list, which one, in what order, under which filters. */
export type ListIdentity = { tenantId: string; path: string; filters: Readonly<Record<string, unknown>> };

function sealOf(identity: ListIdentity, cursor: string): string {
  const filters = Object.entries(identity.filters)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(["cursor", identity.tenantId, identity.path, filters, cursor]);
  return createHmac("sha256", env.AUTH_SECRET).update(text).digest("base64url").slice(0, SEAL_LENGTH);
}

/** A verb's cursor, bound to its list. */
export function sealCursor(identity: ListIdentity, cursor: string): string {
  return sealOf(identity, cursor) + cursor;
}

/**
 * The verb's cursor inside one that this very list handed out.
 *
 * @throws {AppError} `invalid_cursor`
 */
export function openCursor(identity: ListIdentity, sealed: string): string {
  const cursor = sealed.slice(SEAL_LENGTH);
  const given = Buffer.from(sealed.slice(0, SEAL_LENGTH));
  const expected = Buffer.from(sealOf(identity, cursor));
  if (given.length === expected.length && timingSafeEqual(given, expected)) return cursor;
  throw new AppError("invalid_cursor", {
    detail: "Use a cursor only with the filters and the order that it came from.",
    fields: [{ path: ["cursor"], code: "foreign", detail: "This cursor comes from another list" }],
  });
}
