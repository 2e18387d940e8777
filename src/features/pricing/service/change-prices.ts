import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { Price } from "@/features/catalog";
import { getCatalog, readProducts, writeCatalogPrices } from "@/features/catalog";
import { type PlannedPrice, productsWith, withPrices } from "../domain/planned-prices";
import type { PriceChangeDto } from "../dto";
import type { ChangePricesInput } from "../schemas";
import { keepRunning } from "./keep-running";
import { type PriceChangePlan, planPriceChange } from "./plan-price-change";
import { lockPrices } from "./price-lock";
import { readPriceWorld } from "./price-world";

/**
 * Sets, changes or withdraws retail prices from a moment on (R29, R28a); prices that have begun stay in the history.
 * All or none. Admins who save at the same time do so one after the other, and the second is told what the first
 * changed of the prices that it began from. The one way to change them by hand; a file has its import.
 */
export async function changePrices(ctx: Context, input: ChangePricesInput): Promise<PriceChangeDto> {
  const scope = authorizeProvider(ctx, "catalog:manage");
  const { exchangeRates } = await getCatalog(ctx);
  const currencies = new Set(Object.keys(exchangeRates));
  return inTransaction(ctx, scope, async (tx) => {
    const version = await lockPrices(tx);
    const plan = await planPriceChange(tx, input, { now: ctx.clock.now(), currencies });
    const { at, prices } = plan;
    const effectiveAt = at.toISOString();
    if (prices.length === 0) return { changed: 0, effectiveAt, held: 0, version: String(version) };
    const held = await keepPrices(tx, ctx, input, plan);
    await writeCatalogPrices(tx, prices, at);
    await recordActivity(tx, ctx, {
      action: "prices.changed",
      clientId: null,
      object: objectOf(prices),
      before: { prices: shown(prices, ({ before }) => before) },
      after: {
        prices: shown(prices, ({ after }) => after),
        valid_from: effectiveAt,
        running: input.running.mode,
        until: input.running.mode === "until" ? input.running.until.toISOString() : null,
        held_services: held,
        reason: input.reason ?? null,
      },
    });
    return { changed: prices.length, effectiveAt, held, version: String(await lockPrices(tx)) };
  });
}

/** Before the new prices are written: what renewals are priced by without them is still what the tables say. */
async function keepPrices(tx: Tx, ctx: Context, input: ChangePricesInput, { at, prices }: PriceChangePlan) {
  const { productById } = await readProducts(tx, at);
  const products = productsWith(productById.values(), new Set(prices.map(({ id }) => id)));
  return keepRunning(tx, ctx, {
    kind: "prices",
    at,
    running: input.running,
    scope: { clients: null, products },
    reason: input.reason ?? "",
    worlds: async () => {
      const before = await readPriceWorld(tx, at, { products: productById });
      return [before, { ...before, products: withPrices(productById, prices) }];
    },
  });
}

function shown(prices: readonly PlannedPrice[], side: (price: PlannedPrice) => Price | null) {
  return Object.fromEntries(
    prices.map((price) => {
      const { kind, id, name, cycle, currency } = price;
      const row = side(price);
      const amounts = row && {
        price_minor: row.priceMinor,
        setup_minor: row.setupMinor,
        floor_minor: row.floorMinor,
      };
      // The id too: every product may have an option of the same name.
      return [`${name} (${toPublicId(kind, id)}), ${cycle}, ${currency}`, amounts];
    }),
  );
}

/** The one product whose prices these are, with which its history shows them; else the catalogue. */
function objectOf(prices: readonly PlannedPrice[]) {
  const products = new Map(prices.flatMap(({ kind, id, name }) => (kind === "product" ? [[id, name]] : [])));
  const [only] = products;
  if (products.size !== 1 || !only) return { kind: "catalog", id: "catalog", name: "Catalogue" } as const;
  return { kind: "product", id: only[0], name: only[1] } as const;
}
