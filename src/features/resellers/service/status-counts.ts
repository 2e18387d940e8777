import { type Context, Prisma, type Tx } from "@/db";

/** What a change of status meets at a reseller. */
export type StatusCounts = {
  services: number;
  /** Of the services, those whose period ends in the next 30 days. */
  renewals: number;
  /** Keys that work now. */
  liveKeys: number;
  /** Keys that are not revoked, expired ones too. */
  unrevokedKeys: number;
  openOrders: number;
};

const NONE: StatusCounts = { services: 0, renewals: 0, liveKeys: 0, unrevokedKeys: 0, openOrders: 0 };

type Row = { id: string } & Record<
  "services" | "renewals" | "live_keys" | "unrevoked_keys" | "open_orders",
  bigint
>;

/** Counted now, by reseller. `tx` must see their rows. */
export async function statusCounts(
  tx: Tx,
  { clock }: Pick<Context, "clock">,
  ids: readonly string[],
): Promise<(id: string) => StatusCounts> {
  const now = clock.now();
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT r.id,
      (SELECT count(*) FROM services WHERE client_id = r.id AND status = 'active') AS services,
      (SELECT count(*) FROM services WHERE client_id = r.id AND status = 'active' AND cycle <> 'one_time'
        AND period_end <= ${now}::timestamptz + interval '30 days') AS renewals,
      (SELECT count(*) FROM api_keys WHERE reseller_id = r.id AND revoked_at IS NULL
        AND (expires_at IS NULL OR expires_at > ${now}::timestamptz)) AS live_keys,
      (SELECT count(*) FROM api_keys WHERE reseller_id = r.id AND revoked_at IS NULL) AS unrevoked_keys,
      (SELECT count(*) FROM orders WHERE client_id = r.id AND status = 'pending') AS open_orders
    FROM resellers r WHERE r.id = ANY(${[...ids]}::uuid[])`);
  const counts = new Map(
    rows.map((row) => [
      row.id,
      {
        services: Number(row.services),
        renewals: Number(row.renewals),
        liveKeys: Number(row.live_keys),
        unrevokedKeys: Number(row.unrevoked_keys),
        openOrders: Number(row.open_orders),
      },
    ]),
  );
  return (id) => counts.get(id) ?? NONE;
}
