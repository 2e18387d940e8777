import { authorizeEither } from "@/core/access";
import type { Money } from "@/core/money";
import { minorFromDb } from "@/core/money";
import type { Context } from "@/db";
import type { ChangePreviewDto } from "../dto";
import type { PreviewChangeInput } from "../schemas";
import { chargeTax } from "./charge-tax";
import { planChange } from "./plan-change";
import { type ServiceRow, toServiceDto } from "./service-row";

/** What a change would cost, to the minor unit: the very calculation of `changeService`. Writes nothing. */
export async function previewChange(ctx: Context, input: PreviewChangeInput): Promise<ChangePreviewDto> {
  const scope = authorizeEither(ctx, "service:write", "service:manage");
  const { service, product, priced, price, newCycle, ...world } = await planChange(ctx, scope, input);
  const money = (amount: number): Money => ({ amount, currency: service.currency });
  return {
    service: toServiceDto(service).id,
    from: {
      product: service.productName,
      cycle: service.cycle,
      recurring: money(minorFromDb(service.recurringMinor)),
    },
    to: {
      product: product.name,
      cycle: newCycle?.cycle ?? service.cycle,
      recurring: money(priced.recurringMinor),
      recurringRetail: money(priced.recurringRetailMinor),
      lines: priced.lines
        .filter(({ kind }) => kind !== "setup")
        .map(({ description, quantity, unitMinor, amountMinor }) => ({
          description,
          quantity,
          unit: money(unitMinor),
          amount: money(amountMinor),
        })),
    },
    newPeriod: newCycle && { start: newCycle.start.toISOString(), end: newCycle.end.toISOString() },
    resale:
      newCycle && newCycle.resaleMinor !== null && service.resaleMinor !== null
        ? { from: money(minorFromDb(service.resaleMinor)), to: money(newCycle.resaleMinor) }
        : null,
    kept: keptPrice(service, ctx.clock.now()),
    remainingDays: price.remainingDays,
    totalDays: price.totalDays,
    oldShare: money(price.oldMinor),
    newShare: money(price.newMinor),
    refunded: money(price.refundedMinor),
    net: money(price.netMinor),
    ...(await chargeTax(ctx, price.netMinor, world)),
  };
}

function keptPrice({ heldMinor, heldUntil, currency }: ServiceRow, now: Date): Money | null {
  if (heldMinor === null || (heldUntil && heldUntil <= now)) return null;
  return { amount: minorFromDb(heldMinor), currency };
}
