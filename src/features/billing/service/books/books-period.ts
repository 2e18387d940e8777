import type { Tx } from "@/db";
import { readSettings } from "@/features/settings";
import type { BooksPeriod } from "../../books-dto";
import type { BooksPeriodInput } from "../../books-schemas";

export type Bounds = { period: BooksPeriod; from: Date; until: Date };

/**
 * The instants between which days of the provider's time zone lie, the last one left out. Days that meet have bounds
 * that meet, also where a clock is put back.
 */
export async function boundsOf(tx: Tx, input: BooksPeriodInput, now: Date): Promise<Bounds> {
  const { timeZone } = (await readSettings(tx)).company;
  const today = new Intl.DateTimeFormat("en-CA", { timeZone }).format(now);
  const to = input.to ?? (input.from && input.from > today ? input.from : today);
  const from = input.from ?? `${to.slice(0, 8)}01`;
  const [bounds] = await tx.$queryRaw<{ from: Date; until: Date }[]>`
    SELECT ${from}::date::timestamp AT TIME ZONE ${timeZone} AS "from",
      (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone} AS until`;
  if (!bounds) throw new Error("no bounds");
  return { period: { from, to, timeZone }, ...bounds };
}
