import { expect } from "vitest";
import { parsePublicId } from "@/core/ids";
import { cancelOrder, createOrder, createOrderInput } from "@/features/orders";
import { asProvider, createTestReseller } from "../actors";
import { uuidOf } from "../carts";
import { createTestProduct } from "../catalog";
import { jobContext } from "../context";
import type { Race } from "./race";

const LEFT = 3;

/** T7: of a product of which three are left, three are sold, in orders of one and of two; what is cancelled comes back. */
export const lastItems: Race = {
  name: "the last items of a stock are sold once",
  prepare: async () => {
    const product = await createTestProduct();
    const productId = parsePublicId("product", product.id) ?? "";
    const resellers = [await createTestReseller(), await createTestReseller()];
    const remaining = () =>
      asProvider((tx) => tx.productStock.findUniqueOrThrow({ where: { productId } })).then(
        (row) => row.remaining,
      );
    return async ({ processes, parallel }) => {
      const row = { remaining: LEFT, updatedAt: new Date() };
      await asProvider((tx) =>
        tx.productStock.upsert({ where: { productId }, create: { productId, ...row }, update: row }),
      );
      const sold: { id: string; units: number }[] = [];
      const codes = await processes.atOnce(parallel, async (index) => {
        const ctx = processes.in(index, resellers[index % 3 === 0 ? 0 : 1]?.ctx ?? jobContext());
        const units = 1 + (index % 2);
        const items = [{ product: product.id, cycle: "monthly", quantity: units, options: [product.ram] }];
        const { order } = await createOrder(ctx, createOrderInput.parse({ items }));
        sold.push({ id: uuidOf("order", order?.id), units });
      });
      expect(Object.keys(codes).sort()).toEqual(["done", "validation_failed"]);
      const units = sold.reduce((sum, each) => sum + each.units, 0);
      expect(units).toBeLessThanOrEqual(LEFT);
      expect(await remaining()).toBe(LEFT - units);
      // Each is cancelled by two at once, and comes back once.
      for (const { id } of sold) {
        const admin = jobContext();
        const ends = await processes.atOnce(2, (index) => cancelOrder(processes.in(index, admin), { id }));
        expect(ends).toEqual({ done: 1, state_conflict: 1 });
      }
      expect(await remaining()).toBe(LEFT);
    };
  },
};
