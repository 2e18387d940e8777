import { minorFromDb } from "@/core/money";
import type { Context } from "@/db";
import type { RevenueTrendDto } from "../../analytics-dto";
import type { Day, Grain } from "../../domain/days";
import { columnsOf, fittingGrain, type Stretch } from "../../domain/period";
import type { TrendInput } from "../../schemas";
import { changeBps } from "../months";
import { askedPeriod, type Figures, readFigures, toPeriodDto, totalsIn } from "./figures";

type Column = { start: Day; reseller: bigint; direct: bigint };

/**
 * R64: revenue of resellers beside that of direct clients, by the day it was paid, less what was given back, in the
 * provider's currency; and what it was in the period before, column by column.
 */
export function getRevenueTrend(ctx: Context, input: TrendInput): Promise<RevenueTrendDto> {
  return readFigures(ctx, async (figures) => {
    const period = askedPeriod(input, figures.today);
    const grain = input.grain ?? fittingGrain(period);
    const [now, before] = [
      await readColumns(figures, period, grain),
      await readColumns(figures, period.before, grain),
    ];
    const sum = (columns: Column[], side: "reseller" | "direct") =>
      columns.reduce((total, column) => total + column[side], 0n);
    const total = (side: "reseller" | "direct") => ({
      revenue: figures.money(sum(now, side)),
      before: figures.money(sum(before, side)),
      changeBps: changeBps(Number(sum(before, side)), Number(sum(now, side))),
    });
    return {
      currency: figures.currency,
      period: toPeriodDto(period, figures.timeZone),
      grain,
      reseller: total("reseller"),
      direct: total("direct"),
      columns: now.map(({ start, reseller, direct }, index) => ({
        start,
        resellerMinor: minorFromDb(reseller),
        directMinor: minorFromDb(direct),
        beforeMinor: minorFromDb((before[index]?.reseller ?? 0n) + (before[index]?.direct ?? 0n)),
      })),
    };
  });
}

async function readColumns({ tx }: Figures, stretch: Stretch, grain: Grain): Promise<Column[]> {
  const rows = await tx.$queryRaw<Column[]>`
    SELECT date_trunc(${grain}, bucket)::date::text AS start,
      COALESCE(sum(base_minor) FILTER (WHERE price_kind = 'wholesale'), 0)::bigint AS reseller,
      COALESCE(sum(base_minor) FILTER (WHERE price_kind = 'retail'), 0)::bigint AS direct
    FROM ${totalsIn({ metrics: "revenue", dimension: "all", grain }, stretch)} GROUP BY 1`;
  const found = new Map(rows.map((row) => [row.start, row]));
  return columnsOf(stretch, grain).map((start) => found.get(start) ?? { start, reseller: 0n, direct: 0n });
}
