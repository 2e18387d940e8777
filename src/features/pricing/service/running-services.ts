import type { BillingCycle } from "@/core/billing-cycle";
import { minorFromDb } from "@/core/money";
import { Prisma, type Tx } from "@/db";
import type { ChangeScope } from "../domain/change-scope";
import type { RenewingLine, RenewingService } from "../domain/renewal";

/** Running services of one client that are priced alike: same product, options, prices of the order, and hold. */
export type ServiceGroup = RenewingService & {
  clientId: string;
  ids: string[];
  /** When their periods end, each once. */
  periodEnds: Date[];
};

type Row = {
  client_id: string;
  product_id: string;
  cycle: BillingCycle;
  currency: string;
  held_minor: bigint | null;
  held_until: Date | null;
  held_exact: boolean | null;
  recurring_minor: bigint;
  recurring_retail_minor: bigint;
  lines: [RenewingLine["kind"], string | null, number, number | null, number | null, string][];
  ids: string[];
  ends: (Date | null)[];
};

/**
 * The running services that renew, grouped by what their price rests on, so that thousands are priced as a few.
 * `tx` must see their clients. `activeBy`: only those that ran by then.
 */
export async function readServiceGroups(
  tx: Tx,
  { clients, products, services }: ChangeScope & { services?: string[] },
  activeBy?: Date,
): Promise<ServiceGroup[]> {
  const scope = Prisma.join(
    [
      Prisma.sql`s.status IN ('active', 'suspended') AND s.cycle <> 'one_time'`,
      ...(clients ? [Prisma.sql`s.client_id = ANY(${clients}::uuid[])`] : []),
      ...(services ? [Prisma.sql`s.id = ANY(${services}::uuid[])`] : []),
      ...(products ? [Prisma.sql`s.product_id = ANY(${products}::uuid[])`] : []),
      ...(activeBy ? [Prisma.sql`s.activated_at <= ${activeBy}`] : []),
    ],
    " AND ",
  );
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    WITH running AS MATERIALIZED (SELECT s.* FROM services s WHERE ${scope}),
    configured AS (
      SELECT i.client_id, i.id, jsonb_agg(jsonb_build_array(l.kind, l.option_id, l.quantity / i.quantity,
        l.retail_unit_minor, l.unit_minor, l.rule) ORDER BY l.position) AS lines
      FROM order_items i JOIN order_lines l ON l.client_id = i.client_id AND l.order_item_id = i.id
      WHERE l.kind <> 'setup'
        AND (i.client_id, i.id) IN (SELECT client_id, order_item_id FROM running WHERE options IS NULL)
      GROUP BY i.client_id, i.id)
    SELECT s.client_id, s.product_id, s.cycle::text, s.currency, s.held_minor, s.held_until, s.held_exact,
      s.recurring_minor::bigint, s.recurring_retail_minor::bigint,
      part.lines, array_agg(s.id) AS ids, array_agg(DISTINCT s.period_end) AS ends
    FROM running s
      LEFT JOIN configured c ON s.options IS NULL AND c.client_id = s.client_id AND c.id = s.order_item_id
      -- Of a service that was changed: its product, and the options that it runs with since.
      CROSS JOIN LATERAL (SELECT COALESCE(c.lines, jsonb_build_array(
        jsonb_build_array('base', NULL, 1, NULL, NULL, 'retail')) || COALESCE((
          SELECT jsonb_agg(jsonb_build_array('option', o->>'option', (o->>'quantity')::int, NULL, NULL, 'retail')
            ORDER BY o->>'option')
          FROM jsonb_array_elements(s.options) AS o), '[]')) AS lines) AS part
    GROUP BY s.client_id, s.product_id, s.cycle, s.currency, s.held_minor, s.held_until, s.held_exact,
      s.recurring_minor, s.recurring_retail_minor, part.lines
    ORDER BY s.client_id`);
  return rows.map(toGroup);
}

function toGroup(row: Row): ServiceGroup {
  return {
    clientId: row.client_id,
    productId: row.product_id,
    cycle: row.cycle,
    currency: row.currency,
    lines: row.lines.map(([kind, optionId, quantity, retailMinor, unitMinor, rule]) => ({
      kind,
      optionId,
      quantity,
      retailMinor,
      unitMinor,
      rule,
    })),
    recorded: {
      minor: minorFromDb(row.recurring_minor),
      retailMinor: minorFromDb(row.recurring_retail_minor),
    },
    hold:
      row.held_minor === null
        ? null
        : {
            minor: minorFromDb(row.held_minor),
            until: row.held_until?.getTime() ?? null,
            exact: row.held_exact ?? false,
          },
    ids: row.ids,
    periodEnds: row.ends.flatMap((end) => end ?? []),
  };
}
