import { authorizeEither } from "@/core/access";
import type { Money } from "@/core/money";
import { minorFromDb } from "@/core/money";
import type { Context } from "@/db";
import type { ChangePreviewDto } from "../dto";
import type { PreviewChangeInput } from "../schemas";
import { planChange } from "./plan-change";
import { toServiceDto } from "./service-row";

/** What a change would cost, to the minor unit: the very calculation of `changeService`. Writes nothing. */
export async function previewChange(ctx: Context, input: PreviewChangeInput): Promise<ChangePreviewDto> {
  const scope = authorizeEither(ctx, "service:write", "service:manage");
  const { service, product, priced, proration } = await planChange(ctx, scope, input);
  const money = (amount: number): Money => ({ amount, currency: service.currency });
  return {
    service: toServiceDto(service).id,
    from: { product: service.productName, recurring: money(minorFromDb(service.recurringMinor)) },
    to: {
      product: product.name,
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
    remainingDays: proration.remainingDays,
    totalDays: proration.totalDays,
    oldShare: money(proration.oldMinor),
    newShare: money(proration.newMinor),
    net: money(proration.netMinor),
  };
}
