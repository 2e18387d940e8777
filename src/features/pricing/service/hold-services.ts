import { Prisma, type Tx } from "@/db";
import { newHold, type Running } from "../domain/new-hold";
import type { Hold } from "../domain/renewal";
import type { ComparedRenewal } from "./compare-renewals";

/**
 * Leaves running services at what they pay, as a change wants it (R28a). Doing it twice changes nothing: what is held
 * already is compared with.
 *
 * @returns how many services are held by it
 */
export async function holdServices(
  tx: Tx,
  running: Running,
  compared: readonly ComparedRenewal[],
  { at, now }: { at: Date; now: Date },
): Promise<number> {
  const held = compared.flatMap(({ group, before, after }) => {
    const hold = newHold(running, before, after, group.hold, at);
    return hold ? group.ids.map((id) => ({ id, ...hold })) : [];
  });
  if (held.length > 0) await write(tx, held, now);
  return held.length;
}

async function write(tx: Tx, held: ({ id: string } & Hold)[], now: Date): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE services SET held_minor = hold.minor, held_until = hold.until, held_exact = hold.exact, updated_at = ${now}
    FROM unnest(${held.map(({ id }) => id)}::uuid[], ${held.map(({ minor }) => minor)}::bigint[],
      ${held.map(({ until }) => (until === null ? null : new Date(until)))}::timestamptz[],
      ${held.map(({ exact }) => exact)}::boolean[]) AS hold (id, minor, until, exact)
    WHERE services.id = hold.id`);
}
