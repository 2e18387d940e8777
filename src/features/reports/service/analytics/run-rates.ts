import type { Day, Grain } from "../../domain/days";
import type { Stretch } from "../../domain/period";
import { EVER, type Figures, type Move, SERVICE_METRICS, totalsIn } from "./figures";

const services = { metrics: SERVICE_METRICS, dimension: "currency" } as const;

/** Active services that came or went, and their run rates, in minor units of `currency` for 24 months. */
export type Moved = { currency: string; own: bigint; count: bigint };
export type MoveRow = Moved & { move: Move; start: Day };

/** All that ran as a day began. */
export function readStanding({ tx }: Figures, day: Day): Promise<Moved[]> {
  return tx.$queryRaw<Moved[]>`
    SELECT key AS currency, sum(own_minor)::bigint AS own, sum(count)::bigint AS count
    FROM ${totalsIn(services, { from: EVER, to: day })} GROUP BY 1`;
}

/** How it moved in a stretch of days, by its columns. */
export function readMoves({ tx }: Figures, stretch: Stretch, grain: Grain): Promise<MoveRow[]> {
  return tx.$queryRaw<MoveRow[]>`
    SELECT substr(metric, 9) AS move, key AS currency, date_trunc(${grain}, bucket)::date::text AS start,
      sum(own_minor)::bigint AS own, sum(count)::bigint AS count
    FROM ${totalsIn({ ...services, grain }, stretch)} GROUP BY 1, 2, 3`;
}
