import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { addTax, expiryOf, taxOf } from "@/features/billing";
import {
  applyDueChanges,
  loadPricingBasis,
  type PriceStages,
  type RenewalStep,
  readPriceStages,
  readServiceGroups,
  renewalSteps,
  stagesOf,
  stepAt,
} from "@/features/pricing";
import { getSettings, type Settings } from "@/features/settings";
import { addDays } from "../domain/days";
import { comingPeriods, FURTHEST_DAYS, forecastWindows } from "../domain/forecast";
import { invoicedOn } from "../domain/horizon";
import type { ClientForecastDto, ForecastDto, ForecastPeriodDto } from "../dto";
import type { ForecastInput } from "../schemas";
import { type ForecastClient, readForecastClients } from "./read-forecast";

/**
 * R75: what renews in 30, 60 and 90 days, with tax, against balance and credit: by the calculation that renewals are
 * invoiced by, at the prices and terms of the moment at which the job invoices them, announced changes included. Of one
 * client, or of all whose services renew.
 */
export async function forecastRenewals(ctx: Context, input: ForecastInput): Promise<ForecastDto> {
  const scope = authorizeEither(ctx, "renewal:forecast", "renewal:review");
  await applyDueChanges(ctx);
  const settings = await getSettings(ctx);
  const now = ctx.clock.now();
  const until = addDays(now, FURTHEST_DAYS);
  const asked = { client: input.client, until, startsOn: settings.billing.renewals.startsOn };
  const clients = await inTransaction(ctx, scope, (tx) => readForecastClients(tx, scope, asked));
  if (input.client && clients.length === 0) throw new AppError("not_found");
  const client = scope.kind === "tenant" ? scope.clientId : input.client;
  // As the provider, since that is how a change of prices is followed.
  const stages = await inTransaction(ctx, { kind: "provider" }, (tx) =>
    readPriceStages(tx, { now, until, client }),
  );
  const forecast: ForecastDto = { clients: [], periods: [] };
  for (const client of clients) {
    const periods = await forecastPeriods(ctx, { settings, stages, until }, client);
    forecast.clients.push(sumUp(client, periods, now));
    forecast.periods.push(...periods);
  }
  forecast.periods.sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return forecast;
}

type World = { settings: Settings; stages: PriceStages; until: Date };

async function forecastPeriods(
  ctx: Context,
  { settings, stages, until }: World,
  client: ForecastClient,
): Promise<ForecastPeriodDto[]> {
  const { id, name, currency, services, invoicing } = client;
  if (services.length === 0) return [];
  const basis = await loadPricingBasis(ctx, { kind: "tenant", clientId: id });
  const steps = await stepsOf(ctx, client, stages);
  const tax = taxOf(basis.billing, settings.company.country, settings.billing.tax);
  const money = (amount: number) => ({ amount, currency });
  return services.flatMap((service) =>
    comingPeriods(service, until).flatMap(({ start, end }) => {
      const ahead = steps.get(service.id);
      if (!ahead) return [];
      const invoiced = invoicedOn(invoicing, start, settings.billing.renewals.leadDays);
      const { step, changed } = stepAt(ahead, invoiced);
      const { recurringMinor } = step.renewal;
      return {
        client: { id: toPublicId("client", id), name },
        serviceId: toPublicId("service", service.id),
        service: service.name,
        invoicedAt: invoiced.toISOString(),
        startsAt: start.toISOString(),
        endsAt: end.toISOString(),
        net: money(recurringMinor),
        total: money(addTax([recurringMinor], tax).totalMinor),
        change: changed && { from: changed.from.toISOString(), before: money(changed.beforeMinor) },
      };
    }),
  );
}

async function stepsOf(
  ctx: Context,
  { id, services }: ForecastClient,
  stages: PriceStages,
): Promise<Map<string, RenewalStep[]>> {
  const groups = await inTransaction(ctx, { kind: "tenant", clientId: id }, (tx) =>
    readServiceGroups(tx, { clients: [id], products: null, services: services.map((one) => one.id) }),
  );
  return new Map(
    groups.flatMap((group) => {
      const steps = renewalSteps(group, stagesOf(group, stages));
      return group.ids.map((service) => [service, steps] as const);
    }),
  );
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
