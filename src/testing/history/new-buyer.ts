import { expect } from "vitest";
import { taxOf } from "@/features/billing";
import { DEFAULT_SETTINGS } from "@/features/settings";
import { asProvider, type TestClient } from "../actors";
import { createTestProduct, priceCycle, type TestProduct } from "../catalog";
import type { Tax } from "./commands";
import type { Model } from "./model";

export type Buyer = { owner: TestClient; product: TestProduct };

export const RATES = [
  { country: "DE", rateBps: 1_900 },
  { country: "FR", rateBps: 2_000 },
];

/** Where a client is, and what tax follows: by the model's own word. */
const TAXES: Record<Tax, { country: string; taxId: string; taxExempt: boolean; bps: number }> = {
  domestic: { country: "DE", taxId: "", taxExempt: false, bps: 1_900 },
  reverse: { country: "AT", taxId: "ATU13585627", taxExempt: false, bps: 0 },
  exempt: { country: "DE", taxId: "", taxExempt: true, bps: 0 },
  abroad: { country: "FR", taxId: "FR", taxExempt: false, bps: 2_000 },
  outside: { country: "US", taxId: "", taxExempt: false, bps: 0 },
};

type Terms = { tax: Tax; priceMinor: number; setupMinor: number; ownBps: number | null };

/** A client or reseller that is there by now goes into the model, with a place, a tax and a product to buy. */
export async function addBuyer(
  w: { m: Model; buyers: Buyer[] },
  owner: TestClient,
  { tax, priceMinor, setupMinor, ownBps }: Terms,
): Promise<void> {
  const { bps, ...place } = TAXES[tax];
  const { clientId: id, currency } = owner;
  const isReseller = owner.ctx.actor.resellerStatus !== null;
  await asProvider(async (tx) => {
    await tx.client.update({ where: { id }, data: place });
    if (isReseller) await tx.reseller.update({ where: { id }, data: { taxId: place.taxId || null } });
  });
  expect(
    taxOf(place, DEFAULT_SETTINGS.company.country, {
      ...{ enabled: true, name: "VAT", rates: RATES, reverseCharge: true },
    }).rateBps,
  ).toBe(bps);
  const product = await createTestProduct({ currency, base: { priceMinor, setupMinor } });
  await priceCycle(product, "quarterly", 3);
  await priceCycle(product, "annual", 11);
  w.m.clients.set(id, {
    ...{ id, currency, isReseller, taxBps: bps, suspended: false, renewalsHeld: false, autoPay: true },
    ...{ monthly: false, limit: 0, holds: [], moves: [], card: null, topUp: null, lastTopUp: null },
    standing: isReseller ? { tier: 0, isPinned: false, ownBps, belowSince: null, lookedOn: "" } : null,
  });
  w.buyers.push({ owner, product });
}
