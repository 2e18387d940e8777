import { authorizeTenant } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { minorFromDb, roundDivide } from "@/core/money";
import { type Context, inTransaction, Prisma, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { type Days, daysOf } from "../domain/period";
import type { CustomerRankingDto, RankedCustomerDto } from "../dto";
import type { ExportRankingInput, RankCustomersInput } from "../schemas";

const EXPORTED = 5_000;

type Row = { id: string; name: string; company: string | null; archived: boolean; own: bigint };
type Place = { own: bigint; id: string; rank: number };
type Total = { own: bigint; customers: bigint; currency: string };

/**
 * R35: the reseller's customers by what was paid for them in a period, less refunds, before tax, in its own currency.
 * At most `limit` of them, with the total of all. Those without revenue in the period are left out.
 */
export async function rankCustomers(ctx: Context, input: RankCustomersInput): Promise<CustomerRankingDto> {
  const scope = authorizeTenant(ctx, "customer:figures");
  const days = readDays(ctx, input);
  return inTransaction(ctx, scope, async (tx) => {
    const total = await readTotal(tx, scope.clientId, days);
    const rows = await readRanks(tx, scope.clientId, days, input.limit, null);
    return {
      ...days,
      total: { amount: minorFromDb(total.own), currency: total.currency },
      customers: Number(total.customers),
      rows: rows.map((row, index) => toRanked(row, index + 1, total)),
    };
  });
}

/** All of them as a file, some thousands at a time. It is logged. */
export async function exportRanking(
  ctx: Context,
  input: ExportRankingInput,
): Promise<AsyncGenerator<RankedCustomerDto[]>> {
  const scope = authorizeTenant(ctx, "customer:figures");
  const days = readDays(ctx, input);
  const total = await inTransaction(ctx, scope, async (tx) => {
    await recordActivity(tx, ctx, {
      action: "customers.exported",
      clientId: scope.clientId,
      object: { kind: "settings", id: "customers", name: "customers" },
      after: { ranking: days },
    });
    return readTotal(tx, scope.clientId, days);
  });
  async function* pages() {
    let place = null as Place | null;
    do {
      const from = place;
      const rows: Row[] = await inTransaction(ctx, scope, (tx) =>
        readRanks(tx, scope.clientId, days, EXPORTED, from),
      );
      yield rows.map((row, index) => toRanked(row, (from?.rank ?? 0) + index + 1, total));
      const last = rows.at(-1);
      place =
        rows.length === EXPORTED && last
          ? { own: last.own, id: last.id, rank: (from?.rank ?? 0) + rows.length }
          : null;
    } while (place);
  }
  return pages();
}

function readDays({ clock }: Context, input: ExportRankingInput): Days {
  const { period, from = "", to = "" } = input;
  return period === "custom" ? { from, to } : daysOf(period, clock.now());
}

async function readTotal(tx: Tx, resellerId: string, { from, to }: Days): Promise<Total> {
  const rows = await tx.$queryRaw<Total[]>`
    SELECT COALESCE(sum(own), 0)::bigint AS own, count(*) FILTER (WHERE own <> 0) AS customers,
      (SELECT currency FROM clients WHERE id = ${resellerId}::uuid) AS currency
    FROM (SELECT sum(own_minor) AS own FROM customer_revenue_days
      WHERE reseller_id = ${resellerId}::uuid AND day BETWEEN ${from}::date AND ${to}::date GROUP BY customer_id) AS brought`;
  return rows[0] as Total;
}

/** The highest first, and of equals the older one; after `place`, where a file goes on. */
function readRanks(
  tx: Tx,
  resellerId: string,
  { from, to }: Days,
  limit: number,
  place: Place | null,
): Promise<Row[]> {
  const after = place
    ? Prisma.sql`AND (own < ${place.own}::bigint OR (own = ${place.own}::bigint AND brought.customer_id > ${place.id}::uuid))`
    : Prisma.empty;
  return tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT c.id, c.name, c.company, c.archived_at IS NOT NULL AS archived, brought.own FROM (
      SELECT customer_id, sum(own_minor)::bigint AS own FROM customer_revenue_days
      WHERE reseller_id = ${resellerId}::uuid AND day BETWEEN ${from}::date AND ${to}::date GROUP BY customer_id) AS brought
    JOIN customers c ON c.reseller_id = ${resellerId}::uuid AND c.id = brought.customer_id
    WHERE own <> 0 ${after} ORDER BY own DESC, brought.customer_id LIMIT ${limit}`);
}

function toRanked(row: Row, rank: number, { own: total, currency }: Total): RankedCustomerDto {
  return {
    rank,
    id: toPublicId("customer", row.id),
    name: row.name,
    company: row.company,
    archived: row.archived,
    revenue: { amount: minorFromDb(row.own), currency },
    shareBps: total > 0n ? Number(roundDivide(row.own * 10_000n, total)) : null,
  };
}
