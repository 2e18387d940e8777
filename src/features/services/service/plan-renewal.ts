import type { Scope } from "@/core/actor";
import { nextPeriodEnd } from "@/core/billing-cycle";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { type Catalog, getCatalog } from "@/features/catalog";
import { applyDueChanges, loadPricingBasis, type PricingBasis } from "@/features/pricing";
import type { RenewServiceInput } from "../schemas";
import { renewalPrice } from "./renewal-price";
import { SERVICE_INCLUDE, type ServiceRow } from "./service-row";
import { refuseWhileInvoiced } from "./waiting-renewal";

/** A renewal that is priced, in minor units, and not done: what preview and renewal have in common. */
export type RenewalPlan = {
  service: ServiceRow;
  start: Date;
  end: Date;
  price: { minor: number; retailMinor: number };
  catalog: Catalog;
  basis: PricingBasis;
};

/** The next period of a running service, from the end of what is paid for. `state_conflict` where there is none. */
export async function planRenewal(
  ctx: Context,
  scope: Scope,
  input: RenewServiceInput,
): Promise<RenewalPlan> {
  // Before the row is read: what it is to keep is written beside its price.
  await applyDueChanges(ctx);
  const service = await readRenewable(ctx, scope, input);
  const { start, end } = nextPeriod(service);
  const owner = { kind: "tenant", clientId: service.clientId } as const;
  const [catalog, basis] = await Promise.all([getCatalog(ctx), loadPricingBasis(ctx, owner)]);
  const price = await renewalPrice(ctx, service, { catalog, basis });
  return { service, start, end, price, catalog, basis };
}

async function readRenewable(ctx: Context, scope: Scope, input: RenewServiceInput): Promise<ServiceRow> {
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const service = await inTransaction(ctx, scope, async (tx) => {
    const found = await tx.service.findFirst({ where: { id: input.id, ...own }, include: SERVICE_INCLUDE });
    if (found) await refuseWhileInvoiced(tx, found.id, ctx.clock.now());
    return found;
  });
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

function nextPeriod({ activatedAt, cycleStartedAt, periodEnd, cycle }: ServiceRow): {
  start: Date;
  end: Date;
} {
  const end = activatedAt && periodEnd && nextPeriodEnd(cycleStartedAt ?? activatedAt, periodEnd, cycle);
  if (!end) throw new AppError("state_conflict", { detail: "This service has no paid period yet." });
  return { start: periodEnd, end };
}
