import { authorizeEither } from "@/core/access";
import type { Context } from "@/db";
import type { RenewServiceInput } from "../schemas";
import { type ChargeResult, chargeService, type KeepCharge } from "./charge";
import { planRenewal } from "./plan-renewal";

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
  const { service, start, end, price, catalog, basis } = await planRenewal(ctx, scope, input);
  const name = service.label ? `${service.productName} (${service.label})` : service.productName;
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
      // Its time is said beside it, in the reader's language.
      description: name,
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
