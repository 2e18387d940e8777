import { type Context, type Database, runStatement } from "@/db";
import type { Catalog } from "../domain/catalog";
import { isWithin, type LoadedCatalog, loadCatalog } from "./load-catalog";

type CatalogContext = Pick<Context, "db" | "clock"> & Partial<Pick<Context, "reads">>;

/** A loaded catalogue and the UTC day whose exchange rates it holds. */
type Snapshot = LoadedCatalog & { day: string };

type Holder = { snapshot: Snapshot | undefined; loading: Promise<Snapshot> | undefined; loadingDay: string };

// Prices and names are the same for all tenants, so that one copy serves the process.
const holders = new WeakMap<Database, Holder>();

const READ_VERSION = { name: "catalog_version", text: "SELECT version FROM catalog_version" };

/**
 * The catalogue as it is at this moment: one cheap read of its version decides whether the copy in memory still
 * holds, so that a change is seen by the very next call in every process.
 */
export async function getCatalog(ctx: CatalogContext): Promise<Catalog> {
  const read = () => runStatement<{ version: string }>(ctx, READ_VERSION, []);
  const rows = await (ctx.reads ? ctx.reads.once("catalog_version", read) : read());
  return getCatalogAt(ctx, BigInt(rows[0]?.version ?? 0));
}

/**
 * The catalogue at `version`, which the caller has just read by a statement of its own, or at a later one when it
 * moved meanwhile.
 */
export async function getCatalogAt(ctx: CatalogContext, version: bigint): Promise<Catalog> {
  const holder = holderOf(ctx.db);
  const now = ctx.clock.now();
  const day = now.toISOString().slice(0, 10);
  const { snapshot } = holder;
  if (snapshot?.day === day && snapshot.catalog.version === version && isWithin(snapshot.catalog.prices, now))
    return snapshot.catalog;
  const { catalog } = await reload(ctx, holder, day);
  if (catalog.version >= version && isWithin(catalog.prices, now)) return catalog;
  // It had begun before the version moved, or before other prices began: the next one begins after.
  return (await reload(ctx, holder, day)).catalog;
}

function holderOf(db: Database): Holder {
  const known = holders.get(db);
  if (known) return known;
  const made: Holder = { snapshot: undefined, loading: undefined, loadingDay: "" };
  holders.set(db, made);
  return made;
}

/** Loads the catalogue once for all callers that want it at the same time. */
function reload(ctx: CatalogContext, holder: Holder, day: string): Promise<Snapshot> {
  if (holder.loading && holder.loadingDay === day) return holder.loading;
  const loading = loadCatalog(ctx, day, holder.snapshot)
    .then((loaded) => {
      holder.snapshot = { ...loaded, day };
      return holder.snapshot;
    })
    .finally(() => {
      if (holder.loading === loading) holder.loading = undefined;
    });
  holder.loading = loading;
  holder.loadingDay = day;
  return loading;
}
