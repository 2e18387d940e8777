import { authorizeEither } from "@/core/access";
import type { Scope } from "@/core/actor";
import { nextPeriodEnd } from "@/core/billing-cycle";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { getCatalog } from "@/features/catalog";
import { loadPricingBasis } from "@/features/pricing";
import type { RenewServiceInput } from "../schemas";
import { type ChargeResult, chargeService, type KeepCharge } from "./charge";
import { renewalPrice } from "./renewal-price";
import { SERVICE_INCLUDE, type ServiceRow } from "./service-row";

type Options = { idempotency?: KeepCharge | undefined };

/**
 * R52: pays a running service for one more period, from the end of what is paid for: at once from the balance, or when
 * the invoice is paid. Periods are counted from its first day, so that month ends stay month ends. Of two at once one
 * goes through, the other gets `state_conflict`.
 */
export async function renewService(
  ctx: Context,
  input: RenewServiceInput,
  options: Options = {},
): Promise<ChargeResult> {
  const scope = authorizeEither(ctx, "service:write", "service:manage");
  const service = await readRenewable(ctx, scope, input);
  const { start, end } = nextPeriod(service);
  const owner = { kind: "tenant", clientId: service.clientId } as const;
  const [catalog, basis] = await Promise.all([getCatalog(ctx), loadPricingBasis(ctx, owner)]);
  const price = await renewalPrice(ctx, service, { catalog, basis });
  const name = service.label ? `${service.productName} (${service.label})` : service.productName;
  const [from, to] = [start, end].map((at) => at.toISOString().slice(0, 10));
  return chargeService(ctx, {
    service,
    change: {
      kind: "renewal",
      period_start: start.toISOString(),
      period_end: end.toISOString(),
      recurring_minor: price.minor,
      recurring_retail_minor: price.retailMinor,
    },
    charge: {
      kind: "renewal",
      description: `${name}: ${from} to ${to}`,
      amountMinor: price.minor,
      retailMinor: price.retailMinor,
      periodStart: start,
      periodEnd: end,
    },
    basis,
    catalog,
    after: {
      periodStart: start <= ctx.clock.now() ? start : service.periodStart,
      periodEnd: end,
      recurringMinor: BigInt(price.minor),
      recurringRetailMinor: BigInt(price.retailMinor),
    },
    idempotency: options.idempotency,
  });
}

async function readRenewable(ctx: Context, scope: Scope, input: RenewServiceInput): Promise<ServiceRow> {
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const service = await inTransaction(ctx, scope, (tx) =>
    tx.service.findFirst({ where: { id: input.id, ...own }, include: SERVICE_INCLUDE }),
  );
  if (!service) throw new AppError("not_found");
  const refuse = (detail: string) => new AppError("state_conflict", { detail });
  if (service.status !== "active") throw refuse("Only a service that runs can be renewed.");
  if (service.cycle === "one_time") throw refuse("A service that is paid for once does not renew.");
  if (service.cancelRequestedAt) throw refuse("This service ends with its period: take that back first.");
  if (service.pendingChange)
    throw refuse("Something waits for payment already: pay its invoice, or take it back.");
  if (input.periodEnd && new Date(input.periodEnd).getTime() !== service.periodEnd?.getTime())
    throw refuse("This service has been renewed meanwhile. Look at it again.");
  return service;
}

function nextPeriod({ activatedAt, periodEnd, cycle }: ServiceRow): { start: Date; end: Date } {
  const end = activatedAt && periodEnd && nextPeriodEnd(activatedAt, periodEnd, cycle);
  if (!end) throw new AppError("state_conflict", { detail: "This service has no paid period yet." });
  return { start: periodEnd, end };
}
