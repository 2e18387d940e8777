import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import type { ListPage } from "@/core/list";
import { decodeSortedCursor, encodeSortedCursor } from "@/core/sorted-cursor";
import { type Context, inTransaction, Prisma, type Tx } from "@/db";
import { STATES_OF } from "../domain/run-status";
import type { RunDto } from "../dto";
import type { JobIdInput, ListRunsInput } from "../schemas";
import { RUN_COLUMNS, type RunRow, toRunDto } from "./run-row";

/** The jobs of the queue, the newest first: what waits, runs, has ended, and what has been put away for a while. */
export async function listRuns(ctx: Context, input: ListRunsInput): Promise<ListPage<RunDto>> {
  const scope = authorizeProvider(ctx, "job:manage");
  const { limit, cursor, queue, status } = input;
  const list = ["job runs", queue ?? null, status ?? null];
  const place = decodeSortedCursor(list, cursor);
  if (place && Number.isNaN(Date.parse(place.value))) throw new AppError("invalid_cursor");
  const where = Prisma.sql`
    AND (${queue ?? null}::text IS NULL OR name = ${queue ?? null})
    AND (${place?.value ?? null}::timestamptz IS NULL
      OR (created_on, id) < (${place?.value ?? null}::timestamptz, ${place?.id ?? null}::uuid))
    ORDER BY created_on DESC, id DESC LIMIT ${limit + 1}`;
  const rows = await inTransaction(ctx, scope, (tx) => readRuns(tx, status, where, limit + 1));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toRunDto),
    nextCursor:
      last && rows.length > limit ? encodeSortedCursor(list, { value: last.place, id: last.id }) : null,
  };
}

function readRuns(
  tx: Tx,
  status: ListRunsInput["status"],
  where: Prisma.Sql,
  limit: number,
): Promise<RunRow[]> {
  const live = status === "expired" ? [] : (status && STATES_OF[status]) || null;
  const away = status === "expired" ? ["created", "retry", "active"] : live;
  // What waits or runs is never put away: an archived row in such a state is one that expired.
  const noArchive = status === "waiting" || status === "running";
  return tx.$queryRaw<RunRow[]>`
    SELECT * FROM (
      (SELECT ${RUN_COLUMNS}, false AS archived FROM pgboss.job
        WHERE name NOT LIKE '\\_\\_%' AND (${live}::text[] IS NULL OR state::text = ANY(${live}::text[])) ${where})
      UNION ALL
      (SELECT ${RUN_COLUMNS}, true AS archived FROM pgboss.archive
        WHERE NOT ${noArchive} AND name NOT LIKE '\\_\\_%'
          AND (${away}::text[] IS NULL OR state::text = ANY(${away}::text[])) ${where})
    ) runs ORDER BY created_on DESC, id DESC LIMIT ${limit}`;
}

/** One job. */
export async function getRun(ctx: Context, { id }: JobIdInput): Promise<RunDto> {
  const scope = authorizeProvider(ctx, "job:manage");
  const [row] = await inTransaction(
    ctx,
    scope,
    (tx) => tx.$queryRaw<RunRow[]>`
      SELECT ${RUN_COLUMNS}, false AS archived FROM pgboss.job WHERE id = ${id}::uuid AND name NOT LIKE '\\_\\_%'
      UNION ALL
      SELECT ${RUN_COLUMNS}, true AS archived FROM pgboss.archive WHERE id = ${id}::uuid AND name NOT LIKE '\\_\\_%'
      LIMIT 1`,
  );
  if (!row) throw new AppError("not_found");
  return toRunDto(row);
}
