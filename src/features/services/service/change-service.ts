import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { formatMoney } from "@/core/money";
import type { Context } from "@/db";
import type { ChangeServiceInput } from "../schemas";
import { changeInWords } from "../wording/change-words";
import { type ChargeResult, chargeService, type KeepCharge } from "./charge";
import { type ChangePlan, planChange } from "./plan-change";
import type { PendingChange } from "./service-row";

type Options = { idempotency?: KeepCharge | undefined };

/**
 * Upgrade, downgrade, other options or another billing cycle, at the price that `previewChange` shows: charged or
 * credited for the rest of the paid time, or for a whole period of the new cycle less that rest. It takes effect at once when it is paid from the balance, costs nothing or gives back; otherwise when its
 * invoice is paid. `state_conflict` when the price, or the service, is no longer what the buyer saw.
 */
export async function changeService(
  ctx: Context,
  input: ChangeServiceInput,
  options: Options = {},
): Promise<ChargeResult> {
  const scope = authorizeEither(ctx, "service:write", "service:manage");
  const plan = await planChange(ctx, scope, input);
  const { service, product, priced, price, newCycle, basis, catalog } = plan;
  refuseSurprise(input.expectedNetMinor, price.netMinor, service.currency);
  return chargeService(ctx, {
    service,
    change: changeOf(plan),
    charge: {
      kind: "change",
      description: descriptionOf(plan),
      amountMinor: price.netMinor,
      retailMinor: plan.retailNetMinor,
      periodStart: newCycle?.start ?? ctx.clock.now(),
      periodEnd: newCycle?.end ?? service.periodEnd,
    },
    basis,
    catalog,
    after: {
      productId: product.id,
      productName: product.name,
      recurringMinor: BigInt(priced.recurringMinor),
      recurringRetailMinor: BigInt(priced.recurringRetailMinor),
      heldMinor: null,
      ...(newCycle && {
        cycle: newCycle.cycle,
        periodStart: newCycle.start,
        periodEnd: newCycle.end,
        resaleMinor: newCycle.resaleMinor === null ? null : BigInt(newCycle.resaleMinor),
      }),
    },
    expectedRefundedMinor: plan.refundedMinor,
    idempotency: options.idempotency,
  });
}

/** What the invoice or the credit says that it is for. */
function descriptionOf({ service, product, price, newCycle, changesWhatRuns, locale }: ChangePlan): string {
  return changeInWords(locale, {
    name: service.label ? `${service.productName} (${service.label})` : service.productName,
    product: product.id === service.productId ? null : product.name,
    newCycle,
    changesWhatRuns,
    remainingDays: price.remainingDays,
    totalDays: price.totalDays,
  });
}

function changeOf({ product, options, priced, newCycle, changesWhatRuns }: ChangePlan): PendingChange {
  const change = {
    kind: "change",
    product_id: product.id,
    product_name: product.name,
    options,
    recurring_minor: priced.recurringMinor,
    recurring_retail_minor: priced.recurringRetailMinor,
  } as const;
  if (!newCycle) return change;
  return {
    ...change,
    cycle: newCycle.cycle,
    period_start: newCycle.start.toISOString(),
    period_end: newCycle.end.toISOString(),
    resale_minor: newCycle.resaleMinor,
    cycle_only: !changesWhatRuns,
  };
}

function refuseSurprise(expectedMinor: number | undefined, netMinor: number, currency: string): void {
  if (expectedMinor === undefined || expectedMinor === netMinor) return;
  const [seen, now] = [expectedMinor, netMinor].map((minor) => formatMoney(minor, currency));
  throw new AppError("state_conflict", {
    detail: `The price of this change went from ${seen} to ${now}. Look at it again.`,
  });
}
