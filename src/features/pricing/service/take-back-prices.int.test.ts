import { beforeAll, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import type { Context } from "@/db";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { runServers } from "@/testing/running-services";
import {
  applyPriceChanges,
  changePrices,
  changePricesInput,
  listAnnouncedPrices,
  takeBackPrices,
  takeBackPricesInput,
} from "..";

const NOW = "2026-06-15T12:00:00.000Z";
const JULY = "2026-07-01T00:00:00.000Z";
const AUGUST = "2026-08-01T00:00:00.000Z";

let ctxAt: (time: string) => Context;

beforeAll(async () => {
  const { actor } = await createTestAdmin();
  ctxAt = (time) => testContext(actor, { clock: fixedClock(time) });
});

const of = (target: { product: string } | { option: string }) => ({
  ...target,
  cycle: "monthly",
  currency: "EUR",
});
const before = { priceMinor: 10_000, setupMinor: 5_000 };

/** Announces this monthly price of a product; running services keep theirs. */
const announce = (product: TestProduct, validFrom: string, priceMinor: number) =>
  changePrices(
    ctxAt(NOW),
    changePricesInput.parse({
      changes: [{ ...of({ product: product.id }), before, after: { priceMinor, setupMinor: 5_000 } }],
      validFrom,
      running: { mode: "for_good" },
      reason: "Dearer power",
    }),
  );

async function announcedOf(...products: TestProduct[]) {
  const { prices, version } = await listAnnouncedPrices(ctxAt(NOW));
  return { version, prices: prices.filter(({ id }) => products.some((product) => product.id === id)) };
}

async function takeBack(validFrom: string, products: TestProduct[], ctx = ctxAt(NOW), basis?: string) {
  const input = takeBackPricesInput.parse({
    validFrom,
    prices: products.map(({ id }) => of({ product: id })),
    basis: basis ?? (await announcedOf()).version,
    reason: "The board has decided otherwise",
  });
  return takeBackPrices(ctx, input);
}

const notesOf = ({ id }: TestProduct) =>
  asProvider(async (tx) => {
    const uuid = (await tx.product.findMany()).find((row) => row.id === id)?.id ?? id;
    const notes = await tx.priceChange.findMany({ where: { kind: "prices" } });
    return notes.filter(({ scope }) => JSON.stringify(scope).includes(uuid));
  });

it("takes an announced price back, with what running services were to keep, and leaves the others", async () => {
  const [product, other, reseller] = [
    await createTestProduct(),
    await createTestProduct(),
    await createTestReseller({ rateBps: 2_000 }),
  ];
  const [service = ""] = await runServers(reseller, product, 1, "2026-06-01T00:00:00Z");
  await announce(product, JULY, 20_000);
  await announce(other, JULY, 20_000);
  await announce(product, AUGUST, 25_000);
  const eur = (amount: number) => ({ amount, currency: "EUR" });
  const running = { mode: "for_good", until: null };
  expect((await announcedOf(product)).prices).toMatchObject([
    { validFrom: JULY, before: eur(10_000), after: eur(20_000), running },
    { validFrom: AUGUST, before: eur(20_000), after: eur(25_000), running },
  ]);
  expect(await takeBack(JULY, [product])).toMatchObject({ takenBack: 1 });
  expect((await announcedOf(product, other)).prices).toMatchObject([
    { id: other.id, validFrom: JULY },
    { id: product.id, validFrom: AUGUST, before: eur(10_000) },
  ]);
  const logged = await asProvider((tx) =>
    tx.activity.findFirstOrThrow({ where: { action: "prices.taken_back" }, orderBy: { id: "desc" } }),
  );
  expect(logged).toMatchObject({ after: { reason: "The board has decided otherwise" } });
  expect(JSON.stringify(logged.before)).toContain("20000");
  await takeBack(AUGUST, [product]);
  await applyPriceChanges({
    ...ctxAt("2026-08-02T00:00:00Z"),
    actor: { kind: "job", name: "price changes" },
  });
  const row = await asProvider((tx) => tx.service.findUniqueOrThrow({ where: { id: service } }));
  expect(row.heldMinor).toBeNull();
  expect(await codeOf(takeBack(AUGUST, [product]))).toBe("state_conflict");
});

it("takes back all of what is named or nothing", async () => {
  const [product, other] = [await createTestProduct(), await createTestProduct()];
  await announce(product, JULY, 30_000);
  expect(await codeOf(takeBack(JULY, [product, other]))).toBe("state_conflict");
  // Somebody has replaced it since the page was loaded.
  const { version } = await announcedOf();
  await announce(product, JULY, 31_000);
  expect(await codeOf(takeBack(JULY, [product], ctxAt(NOW), version))).toBe("state_conflict");
  // It has begun.
  expect(await codeOf(takeBack(JULY, [product], ctxAt(JULY)))).toBe("state_conflict");
  expect((await announcedOf(product)).prices).toMatchObject([{ after: { amount: 31_000 } }]);
  const results = await Promise.all([1, 2, 3].map(() => codeOf(takeBack(JULY, [product]))));
  expect(results.filter((code) => code === "done")).toHaveLength(1);
  expect((await notesOf(product)).every(({ appliedAt }) => appliedAt !== null)).toBe(true);
});

it("is for admins alone, with a reason", async () => {
  const product = await createTestProduct();
  await announce(product, JULY, 30_000);
  const reseller = await createTestReseller();
  expect(await codeOf(takeBack(JULY, [product], reseller.ctx))).toBe("forbidden");
  expect(await codeOf(takeBack(JULY, [product], anonymousContext()))).toBe("unauthenticated");
  expect(await codeOf(listAnnouncedPrices(reseller.ctx))).toBe("forbidden");
  expect(await codeOf(listAnnouncedPrices(anonymousContext()))).toBe("unauthenticated");
  const named = { validFrom: JULY, prices: [of({ product: product.id })], basis: "1" };
  expect(takeBackPricesInput.safeParse({ ...named, reason: " " }).success).toBe(false);
});
