import { expect } from "vitest";
import { createOrder, createOrderInput } from "@/features/orders";
import { setResellerTier } from "@/features/resellers";
import { asProvider, createTestAdmin, createTestReseller } from "../actors";
import { uuidOf } from "../carts";
import { createTestProduct, serverItem } from "../catalog";
import { resetTiers } from "../tiers";
import type { Race } from "./race";

/** At 15 % and at 20 %: two servers with all options, and their set-up. */
const TOTALS: Readonly<Record<number, number>> = { 1500: 33_660, 2000: 31_680 };

/** A tier that moves while orders are placed: each order is priced in one tier altogether, and says which rate it was. */
export const tierDuringOrders: Race = {
  name: "an order has the prices of one tier",
  prepare: async () => {
    await resetTiers();
    const admin = await createTestAdmin();
    const product = await createTestProduct();
    const reseller = await createTestReseller();
    const tiers = await asProvider((tx) => tx.tier.findMany({ orderBy: { position: "asc" } }));
    const input = createOrderInput.parse({ items: [serverItem(product), serverItem(product)] });
    const set = (ctx: typeof admin.ctx, index: number) =>
      setResellerTier(ctx, {
        ...{ id: reseller.clientId, tierId: tiers[1 + (index % 2)]?.id ?? null, reason: "Agreed" },
      });
    return async ({ processes, parallel, round }) => {
      await set(admin.ctx, round);
      const ids: string[] = [];
      const codes = await processes.atOnce(parallel, async (index) => {
        if (index % 4 === 0) return set(processes.in(index, admin.ctx), index / 4);
        const { order } = await createOrder(processes.in(index, reseller.ctx), input);
        ids.push(uuidOf("order", order?.id));
      });
      expect(codes).toEqual({ done: parallel });
      const orders = await asProvider((tx) =>
        tx.order.findMany({ where: { id: { in: ids } }, include: { items: { include: { lines: true } } } }),
      );
      expect(orders).toHaveLength(ids.length);
      for (const { items, totalMinor } of orders) {
        const lines = items.flatMap((item) => item.lines);
        const rates = new Set(lines.map(({ rule, discountBps }) => `${rule} ${discountBps}`));
        expect(rates.size, [...rates].join()).toBe(1);
        expect(lines[0]?.rule).toBe("tier_rate");
        expect(Number(totalMinor)).toBe(TOTALS[lines[0]?.discountBps ?? 0]);
      }
    };
  },
};
