import type { Scope } from "@/core/actor";
import type { Context } from "./context";
import { toAppError } from "./errors";
import type { Prisma } from "./generated/client";

/** A Prisma client inside a transaction whose tenant is set. */
export type Tx = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction that sees the rows of `scope` alone: the second fence of tenancy (house rule 4).
 * Known database errors come out as AppErrors. With `RepeatableRead` all that it reads is of one moment.
 */
export async function inTransaction<T>(
  ctx: Pick<Context, "db">,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
  isolationLevel?: Prisma.TransactionIsolationLevel,
): Promise<T> {
  const tenantId = scope.kind === "tenant" ? scope.clientId : "";
  try {
    return await ctx.db.prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('app.scope', ${scope.kind}, true), set_config('app.tenant_id', ${tenantId}, true)`;
        return await work(tx);
      },
      { maxWait: 5_000, timeout: 15_000, ...(isolationLevel && { isolationLevel }) },
    );
  } catch (error) {
    throw toAppError(error);
  }
}
