import type { CustomersGrowthDto, ResellersGrowthDto } from "../../analytics-dto";
import type { Stretch } from "../../domain/period";
import { CUSTOMER_METRICS, EVER, type Figures, totalsIn } from "./figures";
import { shareBps } from "./list-revenue-by";

const customers = { metrics: CUSTOMER_METRICS, dimension: "all" } as const;
const services = { metrics: "services", dimension: "client", kinds: ["wholesale"] } as const;

type CustomerRow = { start: bigint; added: bigint; archived: bigint };

/** Customers of all resellers that are not archived. */
export async function readCustomers({ tx }: Figures, stretch: Stretch): Promise<CustomersGrowthDto> {
  const [row] = await tx.$queryRaw<CustomerRow[]>`
    SELECT
      (SELECT COALESCE(sum(count), 0)::bigint
        FROM ${totalsIn(customers, { from: EVER, to: stretch.from })}) AS start,
      COALESCE(sum(count) FILTER (WHERE metric = 'customer_added'), 0)::bigint AS added,
      -COALESCE(sum(count) FILTER (WHERE metric = 'customer_archived'), 0)::bigint AS archived
    FROM ${totalsIn(customers, stretch)}`;
  const [start, added, archived] = [row?.start ?? 0n, row?.added ?? 0n, row?.archived ?? 0n].map(Number) as [
    number,
    number,
    number,
  ];
  return { start, added, archived, end: start + added - archived };
}

type ResellerRow = { joined: bigint; start: bigint; end: bigint; lost: bigint; won: bigint };

/** Resellers that joined, and those with services that run: a reseller is lost when it had some and has none now. */
export async function readResellers(
  { tx, timeZone }: Figures,
  { from, to }: Stretch,
): Promise<ResellersGrowthDto> {
  const [row] = await tx.$queryRaw<ResellerRow[]>`
    WITH running AS (
      SELECT key, COALESCE(sum(was), 0) > 0 AS was, COALESCE(sum(was), 0) + COALESCE(sum(moved), 0) > 0 AS "is" FROM (
        SELECT key, count AS was, 0 AS moved
        FROM ${totalsIn(services, { from: EVER, to: from })}
        UNION ALL
        SELECT key, 0, count FROM ${totalsIn(services, { from, to })}) AS u
      GROUP BY key)
    SELECT count(*) FILTER (WHERE was) AS start, count(*) FILTER (WHERE "is") AS end,
      count(*) FILTER (WHERE was AND NOT "is") AS lost, count(*) FILTER (WHERE "is" AND NOT was) AS won,
      (SELECT count(*) FROM resellers WHERE created_at >= ${from}::date::timestamp AT TIME ZONE ${timeZone}
        AND created_at < ${to}::date::timestamp AT TIME ZONE ${timeZone}) AS joined
    FROM running`;
  const { joined = 0n, start = 0n, end = 0n, lost = 0n, won = 0n } = row ?? {};
  return {
    joined: Number(joined),
    start: Number(start),
    end: Number(end),
    lost: Number(lost),
    won: Number(won),
    churnBps: shareBps(lost, start),
  };
}
