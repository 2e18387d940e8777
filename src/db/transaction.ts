import type { Scope } from "@/core/actor";
import type { Context } from "./context";
import { toAppError } from "./errors";
import type { Prisma } from "./generated/client";
import { refuseLate } from "./late";
import { timeLimits } from "./time-limits.mjs";

/** A Prisma client inside a transaction whose tenant is set. */
export type Tx = Prisma.TransactionClient;

/** Who asks, as far as it decides how long it may take. */
type Asker = Pick<Context, "db"> & Partial<Pick<Context, "actor" | "signal">>;

/**
 * Runs `work` in one transaction that sees the rows of `scope` alone: the second fence of tenancy (house rule 4).
 * Known database errors come out as AppErrors. With `RepeatableRead` all that it reads is of one moment. A statement of
 * such a look, or of a job, may take longer than others.
 */
export async function inTransaction<T>(
  ctx: Asker,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
  isolationLevel?: Prisma.TransactionIsolationLevel,
): Promise<T> {
  refuseLate(ctx.signal);
  const tenantId = scope.kind === "tenant" ? scope.clientId : "";
  const isLong = isolationLevel === "RepeatableRead" || ctx.actor?.kind === "job";
  const begin = () =>
    ctx.db.prisma.$transaction(
      async (tx) => {
        await (isLong
          ? tx.$executeRaw`SELECT set_config('app.scope', ${scope.kind}, true), set_config('app.tenant_id', ${tenantId}, true),
              set_config('statement_timeout', ${String(timeLimits.longStatement)}, true)`
          : tx.$executeRaw`SELECT set_config('app.scope', ${scope.kind}, true), set_config('app.tenant_id', ${tenantId}, true)`);
        const result = await work(tx);
        refuseLate(ctx.signal);
        return result;
      },
      {
        maxWait: timeLimits.connect,
        timeout: timeLimits.transaction,
        ...(isolationLevel && { isolationLevel }),
      },
    );
  try {
    return await (ctx.actor?.kind === "job" ? ctx.db.jobs.run(begin) : begin());
  } catch (error) {
    throw toAppError(error);
  }
}
