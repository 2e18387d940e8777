import type { Context, Tx } from "@/db";

type Owned = { id: string; clientId: string };

/**
 * Voids the invoices that coming periods of a service wait for, in the caller's transaction, which has locked it and
 * logs why. False when money has come in for one already: what becomes of that the job decides, once it is paid.
 *
 * @param begun also those of periods that have begun
 */
export async function lapseRenewals(
  tx: Tx,
  ctx: Context,
  { id, clientId }: Owned,
  { begun }: { begun: boolean },
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ lapsed: boolean }[]>`
    SELECT lapse_renewals(${clientId}::uuid, ${id}::uuid, ${ctx.clock.now()}, ${begun}) AS lapsed`;
  return rows[0]?.lapsed === true;
}
