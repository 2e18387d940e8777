import { toPublicId } from "@/core/ids";
import { Prisma } from "@/db";
import { describeFailure } from "../domain/describe-failure";
import { statusOf } from "../domain/run-status";
import type { RunDto } from "../dto";

/** The queue's own columns, of its live table and of what it has put away. */
export const RUN_COLUMNS = Prisma.sql`id, name, state::text AS state, retry_count, retry_limit, start_after, started_on,
  created_on, completed_on, output, data, to_char(created_on AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS place`;

export type RunRow = {
  id: string;
  name: string;
  state: string;
  archived: boolean;
  retry_count: number;
  retry_limit: number;
  start_after: Date;
  started_on: Date | null;
  created_on: Date;
  completed_on: Date | null;
  output: unknown;
  data: unknown;
  /** `created_on` to the microsecond, for cursors. */
  place: string;
};

export function toRunDto(row: RunRow): RunDto {
  const status = statusOf(row.state, row.archived);
  const ended = status === "done" || status === "failed" ? row.completed_on : null;
  return {
    id: toPublicId("job", row.id),
    queue: row.name,
    status,
    attempts: row.started_on ? row.retry_count + 1 : 0,
    maxAttempts: row.retry_limit + 1,
    createdAt: row.created_on.toISOString(),
    startedAt: row.started_on?.toISOString() ?? null,
    endedAt: ended?.toISOString() ?? null,
    durationMs: ended && row.started_on ? Math.max(ended.getTime() - row.started_on.getTime(), 0) : null,
    dueAt: status === "waiting" ? row.start_after.toISOString() : null,
    error: status === "done" ? null : messageOf(row.output),
    cause: textAt(row.data, "type"),
    canRetry: status === "failed" && !row.archived,
  };
}

/** A worker's own words, or the queue's about a worker that has gone silent. */
function messageOf(output: unknown): string | null {
  const own = textAt(output, "message");
  const message = own ?? textAt((output as { value?: unknown } | null)?.value, "message");
  return message === null ? null : describeFailure(message);
}

function textAt(value: unknown, key: string): string | null {
  const found = typeof value === "object" && value ? (value as Record<string, unknown>)[key] : null;
  return typeof found === "string" ? found : null;
}
