import { authorizeEither } from "@/core/access";
import type { Context } from "@/db";
import type { RenewalDto } from "../dto";
import type { ServiceIdInput } from "../schemas";
import { chargeTax } from "./charge-tax";
import { planRenewal } from "./plan-renewal";

/** What one more period would cost, to the minor unit: the very calculation of `renewService`. */
export async function previewRenewal(ctx: Context, input: ServiceIdInput): Promise<RenewalDto> {
  const scope = authorizeEither(ctx, "service:write", "service:manage");
  const { service, start, end, price, ...world } = await planRenewal(ctx, scope, input);
  const money = (amount: number) => ({ amount, currency: service.currency });
  return {
    periodStart: start.toISOString(),
    periodEnd: end.toISOString(),
    price: money(price.minor),
    retail: money(price.retailMinor),
    ...(await chargeTax(ctx, price.minor, world)),
  };
}
