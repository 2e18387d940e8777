import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { formatMoney } from "@/core/money";
import type { Context } from "@/db";
import type { ChangeServiceInput } from "../schemas";
import { type ChargeResult, chargeService, type KeepCharge } from "./charge";
import { type ChangePlan, planChange } from "./plan-change";
import type { PendingChange } from "./service-row";

type Options = { idempotency?: KeepCharge | undefined };

/**
 * Upgrade, downgrade or other options, at the price that `previewChange` shows: charged or credited for the rest of the
 * paid time. It takes effect at once when it is paid from the balance, costs nothing or gives back; otherwise when its
 * invoice is paid. `state_conflict` when the price, or the service, is no longer what the buyer saw.
 */
export async function changeService(
  ctx: Context,
  input: ChangeServiceInput,
  options: Options = {},
): Promise<ChargeResult> {
  const scope = authorizeEither(ctx, "service:write", "service:manage");
  const plan = await planChange(ctx, scope, input);
  const { service, product, priced, proration, basis, catalog } = plan;
  refuseSurprise(input.expectedNetMinor, proration.netMinor, service.currency);
  const name = service.label ? `${service.productName} (${service.label})` : service.productName;
  const what = product.id === service.productId ? "other options" : product.name;
  return chargeService(ctx, {
    service,
    change: changeOf(plan),
    charge: {
      kind: "change",
      description: `${name}: ${what}, ${proration.remainingDays} of ${proration.totalDays} days`,
      amountMinor: proration.netMinor,
      retailMinor: plan.retailNetMinor,
      periodStart: ctx.clock.now(),
      periodEnd: service.periodEnd,
    },
    basis,
    catalog,
    after: {
      productId: product.id,
      productName: product.name,
      recurringMinor: BigInt(priced.recurringMinor),
      recurringRetailMinor: BigInt(priced.recurringRetailMinor),
    },
    idempotency: options.idempotency,
  });
}

function changeOf({ product, options, priced }: ChangePlan): PendingChange {
  return {
    kind: "change",
    product_id: product.id,
    product_name: product.name,
    options,
    recurring_minor: priced.recurringMinor,
    recurring_retail_minor: priced.recurringRetailMinor,
  };
}

function refuseSurprise(expectedMinor: number | undefined, netMinor: number, currency: string): void {
  if (expectedMinor === undefined || expectedMinor === netMinor) return;
  const [seen, now] = [expectedMinor, netMinor].map((minor) => formatMoney(minor, currency));
  throw new AppError("state_conflict", {
    detail: `The price of this change went from ${seen} to ${now}. Look at it again.`,
  });
}
