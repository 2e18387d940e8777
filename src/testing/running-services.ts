import { fixedClock } from "@/core/clock";
import { newId, parsePublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import { createOrder, createOrderInput } from "@/features/orders";
import { activateService } from "@/features/services";
import { asProvider, type TestClient } from "./actors";
import { serverItem, type TestProduct } from "./catalog";
import { jobContext } from "./context";
import { payOrderOf } from "./tiers";

/** Orders servers with all options, as `serverItem`, and lets them run. Returns their uuids. */
export async function runServers(
  buyer: TestClient,
  product: TestProduct,
  quantity: number,
  time: string,
): Promise<string[]> {
  const clock = fixedClock(time);
  const input = createOrderInput.parse({ items: [serverItem(product, quantity)] });
  const { order } = await createOrder({ ...buyer.ctx, clock }, input);
  if (!order) throw new Error("no order");
  await payOrderOf(order, clock);
  const ids = (order.items[0]?.serviceIds ?? []).map((id) => parsePublicId("service", id) ?? "");
  for (const id of ids) await activateService({ ...jobContext(), clock }, { id });
  return ids;
}

export type NewRule = Omit<Prisma.PriceRuleUncheckedCreateInput, "id" | "createdAt" | "updatedAt">;

/** A rule as a row, of any time. */
export function layDownRow(rule: NewRule) {
  const now = new Date();
  return asProvider((tx) =>
    tx.priceRule.create({ data: { id: newId(now), ...rule, createdAt: now, updatedAt: now } }),
  );
}
