import { expect } from "vitest";
import { createOrder, createOrderInput } from "@/features/orders";
import { setResellerTier } from "@/features/resellers";
import { asProvider, createTestAdmin, createTestReseller } from "../actors";
import { uuidOf } from "../carts";
import { createTestProduct, serverItem } from "../catalog";
import { resetTiers, TEST_TIERS } from "../tiers";
import type { Race } from "./race";

/** At 15 % and at 20 %: two servers with all options, and their set-up. */
const TOTALS: Readonly<Record<string, number>> = { Silver: 33_660, Gold: 31_680 };

/** A tier that moves while orders are placed: each order is priced in one tier altogether, and says in which. */
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
        const terms = new Set(
          lines.map(({ rule, discountBps, tierName }) => `${rule} ${discountBps} ${tierName}`),
        );
        expect(terms.size, [...terms].join()).toBe(1);
        const [name = ""] = lines.map(({ tierName }) => tierName ?? "");
        expect(terms).toEqual(
          new Set([`tier_rate ${TEST_TIERS.find((each) => each.name === name)?.rateBps} ${name}`]),
        );
        expect(Number(totalMinor)).toBe(TOTALS[name]);
      }
    };
  },
};
