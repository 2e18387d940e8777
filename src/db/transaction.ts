import type { Scope } from "@/core/actor";
import type { Context } from "./context";
import { toAppError } from "./errors";
import { Prisma } from "./generated/client";
import { refuseLate } from "./late";
import { timeLimits } from "./time-limits.mjs";

/** A Prisma client inside a transaction whose tenant is set. */
export type Tx = Prisma.TransactionClient;

/** Who asks, as far as it decides how long it may take. */
type Asker = Pick<Context, "db"> & Partial<Pick<Context, "actor" | "signal" | "reads">>;

/**
 * Runs `work` in one transaction that sees the rows of `scope` alone: the second fence of tenancy (house rule 4).
 * Known database errors come out as AppErrors. With `RepeatableRead` all that it reads is of one moment. A statement of
 * such a look, or of a job, may take longer than others. What a page asks for is read in its other reads' transaction.
 */
export async function inTransaction<T>(
  ctx: Asker,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
  isolationLevel?: Prisma.TransactionIsolationLevel,
): Promise<T> {
  refuseLate(ctx.signal);
  const kept = async (tx: Tx) => {
    const result = await work(tx);
    refuseLate(ctx.signal);
    return result;
  };
  try {
    if (ctx.reads && !isolationLevel)
      return await ctx.reads.read(scope, kept, (reads) => begin(ctx, scope, reads));
    const own = () => begin(ctx, scope, kept, isolationLevel);
    return await (ctx.actor?.kind === "job" ? ctx.db.jobs.run(own) : own());
  } catch (error) {
    throw toAppError(error);
  }
}

/** A page's transactions write nothing. */
function begin<T>(
  ctx: Asker,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
  isolationLevel?: Prisma.TransactionIsolationLevel,
): Promise<T> {
  const isLong = isolationLevel === "RepeatableRead" || ctx.actor?.kind === "job";
  const tenantId = scope.kind === "tenant" ? scope.clientId : "";
  const settings = [
    Prisma.sql`set_config('app.scope', ${scope.kind}, true), set_config('app.tenant_id', ${tenantId}, true)`,
    ...(isLong
      ? [Prisma.sql`set_config('statement_timeout', ${String(timeLimits.longStatement)}, true)`]
      : []),
    ...(ctx.reads ? [Prisma.sql`set_config('transaction_read_only', 'on', true)`] : []),
  ];
  return ctx.db.prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT ${Prisma.join(settings)}`;
      return await work(tx);
    },
    {
      maxWait: timeLimits.connect,
      timeout: timeLimits.transaction,
      ...(isolationLevel && { isolationLevel }),
    },
  );
}
