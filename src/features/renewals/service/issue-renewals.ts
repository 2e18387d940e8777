import { AppError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { type Context, callMoneyFunction, inTransaction } from "@/db";
import { activityRow, eventRow } from "@/features/activity";
import { chargeLine, joinRecords, newInvoiceRows, paidRecords, type Records } from "@/features/billing";
import { type Catalog, getCatalog } from "@/features/catalog";
import { loadPricingBasis, type PricingBasis, readServiceGroups } from "@/features/pricing";
import { priceRenewal, type RenewalPrice } from "@/features/services";
import { getSettings, type Settings } from "@/features/settings";
import { invoiceKey } from "../domain/horizon";
import type { DuePeriod } from "./read-due";

type PricedPeriod = DuePeriod & { price: RenewalPrice };
type World = { basis: PricingBasis; catalog: Catalog; settings: Settings };

/**
 * Invoices the given periods of one client, at its present terms (R25, R75): each by itself, or those of a calendar
 * month together. What has changed since it was read is left to the next look.
 *
 * @returns how many periods are on an invoice now
 */
export async function issueRenewals(
  ctx: Context,
  clientId: string,
  periods: readonly DuePeriod[],
): Promise<number> {
  const owner = { kind: "tenant", clientId } as const;
  const [catalog, basis, settings] = await Promise.all([
    getCatalog(ctx),
    loadPricingBasis(ctx, owner),
    getSettings(ctx),
  ]);
  const world = { basis, catalog, settings };
  const invoices = new Map<string, PricedPeriod[]>();
  for (const period of await pricePeriods(ctx, clientId, periods, world)) {
    const key = invoiceKey(period.invoicing, period);
    invoices.set(key, [...(invoices.get(key) ?? []), period]);
  }
  let issued = 0;
  for (const together of inOrder(invoices)) {
    if (await issueOne(ctx, world, together)) issued += together.length;
  }
  return issued;
}

/** Of months the first alone: of what begins in the next one, more may come into sight once this one is written. */
function inOrder(invoices: ReadonlyMap<string, PricedPeriod[]>): PricedPeriod[][] {
  const sorted = [...invoices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, periods]) => periods);
  return sorted[0]?.[0]?.invoicing === "monthly" ? sorted.slice(0, 1) : sorted;
}

async function pricePeriods(
  ctx: Context,
  clientId: string,
  periods: readonly DuePeriod[],
  { basis, catalog }: World,
): Promise<PricedPeriod[]> {
  const services = periods.map(({ serviceId }) => serviceId);
  const groups = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    readServiceGroups(tx, { clients: [clientId], products: null, services }),
  );
  const prices = new Map<string, RenewalPrice>();
  for (const group of groups) {
    const product = catalog.productById.get(group.productId) ?? null;
    const price = priceRenewal(group, product, basis.terms, ctx.clock.now());
    for (const id of group.ids) prices.set(id, price);
  }
  return periods.flatMap((period) => {
    const price = prices.get(period.serviceId);
    // One that has ended since it was read has none.
    return price ? [{ ...period, price }] : [];
  });
}

/** False when a service has changed since, or somebody else was first: nothing has happened then. */
async function issueOne(ctx: Context, world: World, periods: PricedPeriod[]): Promise<boolean> {
  const { basis, catalog, settings } = world;
  const now = ctx.clock.now();
  const id = newId(now);
  const { clientId, currency, billing } = basis;
  const invoice = newInvoiceRows({
    id,
    clientId,
    orderId: null,
    priceKind: basis.terms.kind,
    currency,
    billing,
    lines: periods.map(lineOf),
    exchangeRates: catalog.exchangeRates,
    settings,
    now,
  });
  try {
    await callMoneyFunction(ctx, "issue_renewals", {
      client_id: clientId,
      ...invoice.rows,
      periods: periods.map(({ serviceId, revision, start, end, price }) => ({
        service_id: serviceId,
        revision,
        period_start: start.toISOString(),
        period_end: end.toISOString(),
        recurring_minor: price.minor,
        recurring_retail_minor: price.retailMinor,
      })),
      ...renewalRecords(ctx, { id, totalMinor: invoice.totalMinor, currency, clientId }, periods),
    });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "state_conflict") return false;
    throw error;
  }
}

function lineOf({ serviceId, name, start, end, price }: PricedPeriod) {
  return chargeLine(serviceId, {
    kind: "renewal",
    // Its time is said beside it, in the reader's language.
    description: name,
    amountMinor: price.minor,
    retailMinor: price.retailMinor,
    periodStart: start,
    periodEnd: end,
  });
}

type Issued = { id: string; totalMinor: number; currency: string; clientId: string };

function renewalRecords(ctx: Context, invoice: Issued, periods: PricedPeriod[]): Records {
  const { id, clientId, currency } = invoice;
  const name = toPublicId("invoice", id);
  const total = { amount: invoice.totalMinor, currency };
  const isFree = invoice.totalMinor === 0;
  const asked: Records = {
    activity: periods.map(({ serviceId, name: object, end, price }) =>
      activityRow(ctx, {
        action: "service.renewal_requested",
        clientId,
        object: { kind: "service", id: serviceId, name: object },
        after: {
          recurring: { amount: price.minor, currency },
          period_end: end.toISOString(),
          invoice: name,
        },
      }),
    ),
    events: [
      eventRow(ctx, {
        type: "invoice.created",
        clientId,
        object: { id: name, object: "invoice", status: isFree ? "paid" : "issued", order: null, total },
      }),
    ],
  };
  return isFree
    ? joinRecords(asked, paidRecords(ctx, clientId, { id, name, before: null, orderId: null }))
    : asked;
}
