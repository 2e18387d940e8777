import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import type { PaymentPatternsDto } from "../../analytics-dto";
import type { Stretch } from "../../domain/period";
import type { PeriodInput } from "../../schemas";
import { askedPeriod, type Figures, readFigures, toPeriodDto, totalsIn } from "./figures";
import { shareBps } from "./list-revenue-by";

/** Columns of the histogram as days_to_pay of prisma/functions names them: the longest time in days. */
export const DAYS_TO_PAY = ["0", "7", "14", "30", "60", "more"] as const;

const SHOWN = 50;
const byReseller = { dimension: "client", kinds: ["wholesale"] } as const;
const DAY_SECONDS = 86_400;

type Counts = { paid: bigint; late: bigint; seconds: bigint };
type Row = Counts & { price_kind: string };
type NamedRow = Counts & { key: string; name: string };

/**
 * R63: how the invoices that were paid in a period were paid: how long after their date, and how many after they were
 * due. Days are means, to a tenth.
 */
export function getPaymentPatterns(
  ctx: Context,
  input: PeriodInput,
  limit = SHOWN,
): Promise<PaymentPatternsDto> {
  return readFigures(ctx, async (figures) => {
    const { tx, today, timeZone } = figures;
    const period = askedPeriod(input, today);
    const [now, before] = [await readKinds(figures, period), await readKinds(figures, period.before)];
    const days = await tx.$queryRaw<{ key: string; count: bigint }[]>`
      SELECT key, sum(count)::bigint AS count FROM ${totalsIn({ metrics: "paid", dimension: "days" }, period)} GROUP BY key`;
    const slowest = await readSlowest(figures, period, limit);
    const kind = (rows: Row[], name: string) => patternOf(rows.find((row) => row.price_kind === name));
    return {
      period: toPeriodDto(period, timeZone),
      reseller: { ...kind(now, "wholesale"), before: kind(before, "wholesale") },
      direct: { ...kind(now, "retail"), before: kind(before, "retail") },
      histogram: DAYS_TO_PAY.map((upTo) => ({
        upTo,
        invoices: Number(days.find(({ key }) => key === upTo)?.count ?? 0),
      })),
      slowest: slowest.map((row) => ({
        id: toPublicId("reseller", row.key),
        name: row.name,
        ...patternOf(row),
      })),
    };
  });
}

/** The resellers that took longest. How many were late is read of them alone. */
async function readSlowest({ tx }: Figures, period: Stretch, limit: number): Promise<NamedRow[]> {
  const rows = await tx.$queryRaw<Omit<NamedRow, "late">[]>`
    SELECT p.*, c.name FROM (
      SELECT key, sum(count)::bigint AS paid, sum(seconds)::bigint AS seconds
      FROM ${totalsIn({ ...byReseller, metrics: "paid" }, period)}
      GROUP BY key HAVING sum(count) > 0 ORDER BY sum(seconds) / sum(count) DESC, key LIMIT ${limit}) AS p
    JOIN clients c ON c.id = p.key::uuid ORDER BY p.seconds::numeric / p.paid DESC, p.key`;
  const keys = rows.map((row) => row.key);
  const late = await tx.$queryRaw<{ key: string; late: bigint }[]>`
    SELECT key, sum(count)::bigint AS late FROM ${totalsIn({ ...byReseller, metrics: "paid_late", keys }, period)} GROUP BY key`;
  const lateOf = new Map(late.map((row) => [row.key, row.late]));
  return rows.map((row) => ({ ...row, late: lateOf.get(row.key) ?? 0n }));
}

function readKinds({ tx }: Figures, stretch: Stretch): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT price_kind, sum(paid)::bigint AS paid, sum(late)::bigint AS late, sum(seconds)::bigint AS seconds FROM (
      SELECT price_kind, count AS paid, 0 AS late, seconds FROM ${totalsIn({ metrics: "paid", dimension: "all" }, stretch)}
      UNION ALL
      SELECT price_kind, 0, count, 0 FROM ${totalsIn({ metrics: "paid_late", dimension: "all" }, stretch)}) AS u
    GROUP BY 1`;
}

function patternOf(row: Counts = { paid: 0n, late: 0n, seconds: 0n }) {
  const paid = Number(row.paid);
  return {
    invoices: paid,
    days: paid === 0 ? null : Math.round((Number(row.seconds) / paid / DAY_SECONDS) * 10) / 10,
    lateBps: shareBps(row.late, row.paid),
  };
}
