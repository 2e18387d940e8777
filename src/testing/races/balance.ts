import { expect } from "vitest";
import { getBalance } from "@/features/billing";
import { createOrder, createOrderInput } from "@/features/orders";
import { createTestReseller } from "../actors";
import { createTestProduct, serverItem } from "../catalog";
import { jobContext } from "../context";
import { topUp } from "../services";
import type { Race } from "./race";

/** One server at 20 % off, before tax that nobody is charged here. */
const PRICE_MINOR = 15_840;
const AFFORDABLE = 3;

/** T7: a balance that pays for three of many orders at once pays for three, and is empty then. */
export const doubleSpend: Race = {
  name: "a balance is spent once",
  prepare: async () => {
    const product = await createTestProduct();
    const reseller = await createTestReseller({ rateBps: 2_000 });
    const input = createOrderInput.parse({ items: [serverItem(product)], payWith: "balance" });
    return async ({ processes, parallel }) => {
      await topUp(jobContext(), reseller.clientId, PRICE_MINOR * AFFORDABLE + 1);
      const before = (await getBalance(reseller.ctx, {})).balance.amount;
      const affordable = Math.floor(before / PRICE_MINOR);
      const codes = await processes.atOnce(parallel, (index) =>
        createOrder(processes.in(index, reseller.ctx), input),
      );
      expect(codes).toEqual({ done: affordable, insufficient_balance: parallel - affordable });
      const left = (await getBalance(reseller.ctx, {})).balance.amount;
      expect(left).toBe(before - affordable * PRICE_MINOR);
    };
  },
};
