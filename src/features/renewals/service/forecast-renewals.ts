import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { addTax, expiryOf, taxOf } from "@/features/billing";
import { getCatalog } from "@/features/catalog";
import { loadPricingBasis, type PriceTerms, readServiceGroups } from "@/features/pricing";
import { priceRenewal, type RenewalPrice } from "@/features/services";
import { getSettings, type Settings } from "@/features/settings";
import { addDays } from "../domain/days";
import { comingPeriods, FURTHEST_DAYS, forecastWindows } from "../domain/forecast";
import { invoicedOn } from "../domain/horizon";
import type { ClientForecastDto, ForecastDto, ForecastPeriodDto } from "../dto";
import type { ForecastInput } from "../schemas";
import { type ForecastClient, readForecastClients } from "./read-forecast";

/**
 * R75: what renews in 30, 60 and 90 days, with tax, against balance and credit: by the calculation that renewals are
 * invoiced by, at present prices and terms. Of one client, or of all whose services renew.
 */
export async function forecastRenewals(ctx: Context, input: ForecastInput): Promise<ForecastDto> {
  const scope = authorizeEither(ctx, "renewal:forecast", "renewal:review");
  const settings = await getSettings(ctx);
  const until = addDays(ctx.clock.now(), FURTHEST_DAYS);
  const asked = { client: input.client, until, startsOn: settings.billing.renewals.startsOn };
  const clients = await inTransaction(ctx, scope, (tx) => readForecastClients(tx, scope, asked));
  if (input.client && clients.length === 0) throw new AppError("not_found");
  const forecast: ForecastDto = { clients: [], periods: [] };
  for (const client of clients) {
    const periods = await forecastPeriods(ctx, settings, client, until);
    forecast.clients.push(sumUp(client, periods, ctx.clock.now()));
    forecast.periods.push(...periods);
  }
  forecast.periods.sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return forecast;
}

async function forecastPeriods(
  ctx: Context,
  settings: Settings,
  client: ForecastClient,
  until: Date,
): Promise<ForecastPeriodDto[]> {
  const { id, name, currency, services, invoicing } = client;
  if (services.length === 0) return [];
  const owner = { kind: "tenant", clientId: id } as const;
  const basis = await loadPricingBasis(ctx, owner);
  const prices = await pricesOf(ctx, client, basis.terms);
  const tax = taxOf(basis.billing, settings.company.country, settings.billing.tax);
  return services.flatMap((service) =>
    comingPeriods(service, until).flatMap(({ start, end }) => {
      const price = prices.get(service.id);
      if (!price) return [];
      const { totalMinor } = addTax([price.minor], tax);
      const invoiced = invoicedOn(invoicing, start, settings.billing.renewals.leadDays);
      return {
        client: { id: toPublicId("client", id), name },
        serviceId: toPublicId("service", service.id),
        service: service.name,
        invoicedAt: invoiced.toISOString(),
        startsAt: start.toISOString(),
        endsAt: end.toISOString(),
        net: { amount: price.minor, currency },
        total: { amount: totalMinor, currency },
      };
    }),
  );
}

async function pricesOf(
  ctx: Context,
  { id, services }: ForecastClient,
  terms: PriceTerms,
): Promise<Map<string, RenewalPrice>> {
  const owner = { kind: "tenant", clientId: id } as const;
  const catalog = await getCatalog(ctx);
  const groups = await inTransaction(ctx, owner, (tx) =>
    readServiceGroups(tx, { clients: [id], products: null, services: services.map((one) => one.id) }),
  );
  const prices = new Map<string, RenewalPrice>();
  for (const group of groups) {
    const product = catalog.productById.get(group.productId) ?? null;
    const price = priceRenewal(group, product, terms, ctx.clock.now());
    for (const service of group.ids) prices.set(service, price);
  }
  return prices;
}

function sumUp(client: ForecastClient, periods: ForecastPeriodDto[], now: Date): ClientForecastDto {
  const { currency, balanceMinor, creditLimitMinor, unpaidMinor } = client;
  const money = (amount: number) => ({ amount, currency });
  const coming = periods.map(({ startsAt, total }) => ({
    start: new Date(startsAt),
    totalMinor: total.amount,
  }));
  const available = { unpaidMinor, availableMinor: balanceMinor + creditLimitMinor };
  return {
    client: { id: toPublicId("client", client.id), name: client.name },
    balance: money(balanceMinor),
    creditLimit: money(creditLimitMinor),
    unpaid: money(unpaidMinor),
    expiringCard: expiringCard(client, coming),
    windows: forecastWindows(coming, available, now).map(
      ({ days, periods: count, totalMinor, shortfallMinor }) => ({
        days,
        periods: count,
        total: money(totalMinor),
        shortfall: money(shortfallMinor),
      }),
    ),
  };
}

function expiringCard(
  { card }: ForecastClient,
  coming: { start: Date }[],
): ClientForecastDto["expiringCard"] {
  if (!card) return null;
  const end = expiryOf(card);
  const periods = coming.filter(({ start }) => start >= end).length;
  const { brand, last4 } = card;
  return periods > 0 ? { brand, last4, goodUntil: end.toISOString(), periods } : null;
}
