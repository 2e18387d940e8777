import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import type { RunDto } from "../dto";
import type { JobIdInput } from "../schemas";
import { RUN_COLUMNS, type RunRow, toRunDto } from "./run-row";

/**
 * Gives a job that was given up one more try, at once. `state_conflict` for a job that has not failed, and for one that
 * the queue has put away. Pressed twice at once, it is tried once.
 */
export async function retryRun(ctx: Context, { id }: JobIdInput): Promise<RunDto> {
  const scope = authorizeProvider(ctx, "job:manage");
  return inTransaction(ctx, scope, async (tx) => {
    const [before] = await tx.$queryRaw<RunRow[]>`
      SELECT ${RUN_COLUMNS}, false AS archived FROM pgboss.job
      WHERE id = ${id}::uuid AND name NOT LIKE '\\_\\_%' FOR UPDATE`;
    if (!before) {
      const away = await tx.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.archive WHERE id = ${id}::uuid`;
      if (away.length === 0) throw new AppError("not_found");
      throw new AppError("state_conflict", { detail: "The job is too old to be tried again." });
    }
    if (before.state !== "failed")
      throw new AppError("state_conflict", { detail: "The job has not failed, or is tried again already." });
    const [after = before] = await tx.$queryRaw<RunRow[]>`
      UPDATE pgboss.job SET state = 'retry', retry_limit = retry_limit + 1, start_after = now(), completed_on = NULL
      WHERE name = ${before.name} AND id = ${id}::uuid AND state = 'failed'
      RETURNING ${RUN_COLUMNS}, false AS archived`;
    await recordActivity(tx, ctx, {
      action: "job.retried",
      clientId: null,
      object: { kind: "job", id, name: `${before.name} ${toPublicId("job", id)}` },
      before: { status: "failed" },
      after: { status: "waiting" },
      providerOnly: true,
    });
    return toRunDto(after);
  });
}
