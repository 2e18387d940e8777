import { Prisma, type Tx } from "@/db";
import type { ChangeScope } from "../domain/change-scope";
import type { Running } from "../domain/new-hold";
import type { PriceStage } from "../domain/renewal-steps";
import type { PriceTerms } from "../domain/terms";
import { readPriceWorld, worldTerms } from "./price-world";
import type { ServiceGroup } from "./running-services";

type Change = { scope: ChangeScope; running: Running };

/** What renewals are priced by, now and from each announced change of prices or rules on. */
export type PriceStages = {
  at: Date;
  world: Awaited<ReturnType<typeof readPriceWorld>>;
  terms: (clientId: string) => PriceTerms;
  changes: Change[];
}[];

/**
 * Reads them up to a moment, for all clients or for one, inside a transaction that sees all. Their number is that of
 * announced days.
 */
export async function readPriceStages(
  tx: Tx,
  { now, until, client }: { now: Date; until: Date; client?: string | undefined },
): Promise<PriceStages> {
  const days = await tx.$queryRaw<{ at: Date }[]>(Prisma.sql`
    SELECT DISTINCT at FROM (
      SELECT valid_from AS at FROM product_prices UNION ALL SELECT valid_from FROM option_prices
      UNION ALL SELECT valid_from FROM price_rules UNION ALL SELECT valid_to FROM price_rules
      UNION ALL SELECT effective_at FROM price_changes WHERE applied_at IS NULL) AS announced
    WHERE at > ${now} AND at <= ${until} ORDER BY at`);
  const changes = await tx.priceChange.findMany({
    where: { appliedAt: null, effectiveAt: { gt: now, lte: until } },
    orderBy: [{ effectiveAt: "asc" }, { id: "asc" }],
  });
  const stages: PriceStages = [];
  for (const at of [now, ...days.map((day) => day.at)]) {
    const world = await readPriceWorld(tx, at, client ? { client } : {});
    const begin = changes.filter(({ effectiveAt }) => effectiveAt.getTime() === at.getTime());
    stages.push({ at, world, terms: worldTerms(world), changes: begin.map(toChange) });
  }
  return stages;
}

function toChange(row: { scope: unknown; running: Running["mode"]; until: Date | null }): Change {
  const running: Running =
    row.running === "until" ? { mode: "until", until: row.until as Date } : { mode: row.running };
  return { scope: row.scope as ChangeScope, running };
}

/** The stages of services that are priced alike. */
export function stagesOf({ clientId, productId }: ServiceGroup, stages: PriceStages): PriceStage[] {
  return stages.map(({ at, world, terms, changes }) => ({
    at,
    product: world.products.get(productId) ?? null,
    terms: terms(clientId),
    spares: changes
      .filter(({ scope }) => scope.clients?.includes(clientId) ?? true)
      .filter(({ scope }) => scope.products?.includes(productId) ?? true)
      .map(({ running }) => running),
  }));
}
