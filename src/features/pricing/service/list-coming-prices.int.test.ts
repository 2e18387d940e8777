import { expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { newId } from "@/core/ids";
import { createTestAdmin, createTestReseller } from "@/testing/actors";
import { createTestProduct } from "@/testing/catalog";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { changePrices, changePricesInput, comingPricesInput, listComingPrices } from "..";

const NOW = "2026-06-15T12:00:00.000Z";
const JULY = "2026-07-01T00:00:00.000Z";
const AUGUST = "2026-08-01T00:00:00.000Z";

it("lists the dated prices of what is asked for, soonest first, until they have begun", async () => {
  const { actor } = await createTestAdmin();
  const ctxAt = (time: string) => testContext(actor, { clock: fixedClock(time) });
  const [product, other] = [await createTestProduct(), await createTestProduct()];
  const of = (target: object, before: number, after: number | null) => ({
    ...target,
    cycle: "monthly",
    currency: "EUR",
    before: { priceMinor: before, setupMinor: before === 10_000 ? 5_000 : 0 },
    after: after && { priceMinor: after },
  });
  const change = (validFrom: string, ...changes: object[]) =>
    changePrices(ctxAt(NOW), changePricesInput.parse({ changes, validFrom, reason: "Dearer power" }));
  await change(AUGUST, of({ product: product.id }, 10_000, null));
  await change(
    JULY,
    of({ product: product.id }, 10_000, 12_000),
    of({ option: product.ram.option }, 2_500, 2_600),
  );
  await change(JULY, of({ product: other.id }, 10_000, 99_000));

  const input = comingPricesInput.parse({ products: [product.id], options: [product.ram.option] });
  const eur = (amount: number) => ({ amount, currency: "EUR" });
  const monthly = { cycle: "monthly", currency: "EUR" };
  const server = { id: product.id, name: "Dedicated server", ...monthly };
  const end = { ...server, validFrom: AUGUST, price: null, setup: null };
  expect((await listComingPrices(ctxAt(NOW), input)).prices).toEqual([
    { ...server, validFrom: JULY, price: eur(12_000), setup: eur(0) },
    {
      id: product.ram.option,
      name: "RAM: RAM",
      ...monthly,
      validFrom: JULY,
      price: eur(2_600),
      setup: eur(0),
    },
    end,
  ]);
  expect((await listComingPrices(ctxAt(JULY), input)).prices).toEqual([end]);
});

it("is for admins alone", async () => {
  const reseller = await createTestReseller();
  const input = comingPricesInput.parse({ products: [(await createTestProduct()).id] });
  expect(await codeOf(listComingPrices(reseller.ctx, input))).toBe("forbidden");
  expect(await codeOf(listComingPrices(anonymousContext(), input))).toBe("unauthenticated");
  const key = {
    kind: "api_key",
    keyId: newId(),
    label: "Key",
    resellerId: reseller.clientId,
    scopes: ["catalog:read"],
    resellerStatus: "active",
  } as const;
  expect(await codeOf(listComingPrices(testContext(key), input))).toBe("forbidden");
});
