import { type Context, inTransaction } from "@/db";
import type { StatusClass } from "../domain/status-class";

type Db = Context["db"];

/** A request that has been answered, with ids as uuids. */
export type RequestNote = {
  id: string;
  resellerId: string;
  keyId: string;
  at: Date;
  method: string;
  route: string;
  path: string;
  status: number;
  durationMs: number;
  address: string | null;
  errorCode: string | null;
  requestBody: string | null;
  answerBody: string | null;
};

/** Requests whose row was given up; `day` is UTC's. */
export type UsageCount = {
  resellerId: string;
  keyId: string;
  day: string;
  statusClass: StatusClass;
  requests: number;
};

/**
 * Writes rows and counts in one statement. A row is counted where it is new, so that a write that is tried again after
 * an answer that never came counts nothing twice. Keys that are gone are passed over.
 */
export async function writeRequests(
  db: Db,
  notes: readonly RequestNote[],
  counts: readonly UsageCount[],
): Promise<void> {
  const texts = (pick: (note: RequestNote) => string | null) => notes.map((note) => pick(note) ?? "");
  // Counts are added in the order of their key, so that no two processes wait for each other.
  await inTransaction(
    { db },
    { kind: "provider" },
    (tx) => tx.$executeRaw`
    WITH noted AS (
      INSERT INTO request_logs (id, reseller_id, key_id, created_at, method, route, path, status, duration_ms, address,
        error_code, request_body, answer_body)
      SELECT n.id, n.reseller_id, n.key_id, n.at, n.method, n.route, n.path, n.status, n.ms, NULLIF(n.address, ''),
        NULLIF(n.code, ''), NULLIF(n.asked, ''), NULLIF(n.answered, '')
      FROM unnest(${texts((note) => note.id)}::uuid[], ${texts((note) => note.resellerId)}::uuid[],
        ${texts((note) => note.keyId)}::uuid[], ${texts((note) => note.at.toISOString())}::timestamptz[],
        ${texts((note) => note.method)}::text[], ${texts((note) => note.route)}::text[],
        ${texts((note) => note.path)}::text[], ${notes.map((note) => note.status)}::int[],
        ${notes.map((note) => note.durationMs)}::int[], ${texts((note) => note.address)}::text[],
        ${texts((note) => note.errorCode)}::text[], ${texts((note) => note.requestBody)}::text[],
        ${texts((note) => note.answerBody)}::text[])
        AS n (id, reseller_id, key_id, at, method, route, path, status, ms, address, code, asked, answered)
        JOIN api_keys k ON k.reseller_id = n.reseller_id AND k.id = n.key_id
      ON CONFLICT (id) DO NOTHING
      RETURNING key_id, reseller_id, created_at, status
    ), counted AS (
      SELECT key_id, reseller_id, (created_at AT TIME ZONE 'UTC')::date AS day,
        CASE WHEN status = 429 THEN 429 ELSE status / 100 END AS status_class, 1::bigint AS requests
      FROM noted
      UNION ALL
      SELECT k.id, k.reseller_id, c.day, c.status_class, c.requests
      FROM unnest(${counts.map((count) => count.keyId)}::uuid[], ${counts.map((count) => count.resellerId)}::uuid[],
        ${counts.map((count) => count.day)}::date[], ${counts.map((count) => count.statusClass)}::int[],
        ${counts.map((count) => count.requests)}::bigint[]) AS c (key_id, reseller_id, day, status_class, requests)
        JOIN api_keys k ON k.reseller_id = c.reseller_id AND k.id = c.key_id
    )
    INSERT INTO api_usage (key_id, reseller_id, day, status_class, requests)
    SELECT key_id, reseller_id, day, status_class, sum(requests) FROM counted
    GROUP BY key_id, reseller_id, day, status_class ORDER BY key_id, day, status_class
    ON CONFLICT (key_id, day, status_class) DO UPDATE SET requests = api_usage.requests + EXCLUDED.requests`,
  );
}
