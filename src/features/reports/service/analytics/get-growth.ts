import { convertMinor } from "@/core/exchange";
import type { Context } from "@/db";
import { ratesOf } from "@/features/catalog";
import type { GrowthDto, GrowthMoveDto } from "../../analytics-dto";
import { columnsOf, fittingGrain } from "../../domain/period";
import type { TrendInput } from "../../schemas";
import { changeBps } from "../months";
import { askedPeriod, MOVES, type Move, readFigures, toPeriodDto } from "./figures";
import { shareBps } from "./list-revenue-by";
import { readCustomers, readResellers } from "./network-size";
import { type Moved, readMoves, readStanding } from "./run-rates";

/** run_rate of prisma/functions is for so many months. */
const RATE_MONTHS = 24;

/**
 * R64: monthly recurring revenue (what active services cost by the month, at today's exchange rates) and how it moved,
 * active services, resellers and customers, over a period. Churn is what went of what there was at its begin.
 */
export function getGrowth(ctx: Context, input: TrendInput): Promise<GrowthDto> {
  return readFigures(ctx, async (figures) => {
    const { tx, currency, timeZone, today, money } = figures;
    const period = askedPeriod(input, today);
    const grain = input.grain ?? fittingGrain(period);
    const rates = await ratesOf(tx, today, currency);
    const [start, moves] = [
      await readStanding(figures, period.from),
      await readMoves(figures, period, grain),
    ];
    const mrr = (rows: readonly Moved[]) => monthly(rows, currency, rates);
    const of = (move: Move) => moves.filter((row) => row.move === move);
    const end = [...start, ...moves];
    const lost = mrr([...of("ended"), ...of("paused"), ...of("lowered")]);
    return {
      currency,
      period: toPeriodDto(period, timeZone),
      grain,
      mrr: { start: money(mrr(start)), end: money(mrr(end)), changeBps: changeBps(mrr(start), mrr(end)) },
      moves: MOVES.map(
        (move): GrowthMoveDto => ({ move, mrr: money(mrr(of(move))), services: servicesOf(of(move)) }),
      ),
      mrrChurnBps: shareBps(BigInt(-lost), BigInt(mrr(start))),
      services: { start: servicesOf(start), end: servicesOf(end) },
      customers: await readCustomers(figures, period),
      resellers: await readResellers(figures, period),
      columns: columnsOf(period, grain).map((column, index, all) => {
        const next = all[index + 1];
        const until = moves.filter((row) => next === undefined || row.start < next);
        const within = until.filter((row) => row.start >= column);
        return {
          start: column,
          mrrMinor: mrr([...start, ...until]),
          services: servicesOf([...start, ...until]),
          gainedMinor: mrr(within.filter(({ own }) => own > 0n)),
          lostMinor: 0 - mrr(within.filter(({ own }) => own < 0n)),
        };
      }),
    };
  });
}

/** What rates of 24 months come to by the month, in the provider's currency: rounded once for each currency. */
function monthly(rows: readonly Moved[], currency: string, rates: Record<string, number>): number {
  const sums = new Map<string, bigint>();
  for (const row of rows) sums.set(row.currency, (sums.get(row.currency) ?? 0n) + row.own);
  return [...sums].reduce((total, [of, own]) => {
    const rate = rates[of];
    if (!rate) throw new Error(`no exchange rate of ${of}`);
    return total + convertMinor(Math.round(Number(own) / RATE_MONTHS), of, currency, rate);
  }, 0);
}

function servicesOf(rows: readonly Moved[]): number {
  return rows.reduce((sum, { count }) => sum + Number(count), 0);
}
