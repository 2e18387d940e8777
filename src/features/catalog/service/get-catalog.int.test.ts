import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/core/actor";
import { fixedClock } from "@/core/clock";
import { newId, toPublicId } from "@/core/ids";
import { closeDatabase, getDatabase } from "@/db";
import { getCatalog, getCatalogAt } from "./get-catalog";
import { getProduct } from "./get-product";
import { listProducts } from "./list-products";

const clock = fixedClock("2026-03-10T12:00:00Z");

function contextOf(actor: Actor) {
  return { actor, db: getDatabase(), clock, requestId: "req_test", address: null, userAgent: null };
}

const ctx = contextOf({ kind: "admin", userId: newId(), label: "Ada" });
const productId = newId();

beforeAll(async () => {
  const { prisma } = getDatabase();
  const at = clock.now();
  const categoryId = newId();
  await prisma.category.create({
    data: { id: categoryId, name: "VPS", slug: "vps", position: 0, createdAt: at },
  });
  await prisma.product.create({
    data: {
      id: productId,
      categoryId,
      name: "Small server",
      slug: "small",
      description: "",
      status: "active",
      position: 0,
      createdAt: at,
      updatedAt: at,
      prices: {
        create: [
          { cycle: "annual", currency: "EUR", priceMinor: 5000n, setupMinor: 100n },
          { cycle: "monthly", currency: "EUR", priceMinor: 500n },
          { cycle: "monthly", currency: "CHF", priceMinor: 600n },
        ],
      },
    },
  });
});
afterAll(() => closeDatabase(getDatabase()));

describe("getCatalog", () => {
  it("gives the same object while nothing changes", async () => {
    expect(await getCatalog(ctx)).toBe(await getCatalog(ctx));
  });

  it("shows a change at the very next call", async () => {
    const { prisma } = getDatabase();
    const before = await getCatalog(ctx);
    await prisma.productPrice.updateMany({
      where: { productId, currency: "CHF" },
      data: { priceMinor: 700n },
    });
    const after = await getCatalog(ctx);
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.productById.get(productId)?.prices.CHF?.monthly?.priceMinor).toBe(700);
  });

  it("loads once for callers at the same time", async () => {
    const { prisma } = getDatabase();
    await prisma.product.updateMany({ where: { id: productId }, data: { description: "Two cores" } });
    const all = await Promise.all(Array.from({ length: 20 }, () => getCatalog(ctx)));
    expect(new Set(all).size).toBe(1);
  });

  it("is fresh enough for a version that the caller has read", async () => {
    const { prisma } = getDatabase();
    const known = await getCatalog(ctx);
    expect(await getCatalogAt(ctx, known.version)).toBe(known);
    await prisma.product.updateMany({ where: { id: productId }, data: { description: "Four cores" } });
    const { version } = await prisma.catalogVersion.findFirstOrThrow();
    expect((await getCatalogAt(ctx, version)).productById.get(productId)?.description).toBe("Four cores");
  });

  it("has the newest exchange rate that is valid today, and 1 for the provider's own currency", async () => {
    const { prisma } = getDatabase();
    await prisma.exchangeRate.createMany({
      data: [
        { currency: "USD", validFrom: new Date("2026-01-01"), rateMillionths: 900_000n },
        { currency: "USD", validFrom: new Date("2026-03-10"), rateMillionths: 910_000n },
        { currency: "USD", validFrom: new Date("2026-03-11"), rateMillionths: 920_000n },
      ],
    });
    const today = await getCatalog(ctx);
    expect(today.exchangeRates).toEqual({ EUR: 1_000_000, USD: 910_000 });
    clock.set("2026-03-11T00:00:00Z");
    const tomorrow = await getCatalog(ctx);
    expect(tomorrow.exchangeRates.USD).toBe(920_000);
    // What is set stays; what is converted is so at the new day's rate.
    const monthly = (products: typeof today.products, currency: string) =>
      products.map(({ prices }) => prices[currency]?.monthly?.priceMinor);
    expect(monthly(tomorrow.products, "EUR")).toEqual(monthly(today.products, "EUR"));
    expect(tomorrow.products.map(({ prices }) => prices.USD?.monthly?.fx?.rateMillionths)).toEqual(
      tomorrow.products.map(({ prices }) => (prices.EUR?.monthly ? 920_000 : undefined)),
    );
  });
});

describe("listProducts and getProduct", () => {
  const all = { limit: 25 };

  it("show the cheapest way in, in the provider's currency", async () => {
    const { items } = await listProducts(ctx, all);
    expect(items).toMatchObject([
      { name: "Small server", from: { cycle: "monthly", price: { amount: 500, currency: "EUR" } } },
    ]);
    expect(
      (await getProduct(ctx, { id: productId })).prices.map(({ cycle, price }) => [price.currency, cycle]),
    ).toEqual([
      ["CHF", "monthly"],
      ["EUR", "monthly"],
      ["EUR", "annual"],
    ]);
  });

  it("search by words of the name and by status", async () => {
    expect((await listProducts(ctx, { ...all, q: "SERVER small" })).items).toHaveLength(1);
    expect((await listProducts(ctx, { ...all, q: "large" })).items).toHaveLength(0);
    expect((await listProducts(ctx, { ...all, status: "retired" })).items).toHaveLength(0);
  });

  it("answer not_found and invalid_cursor to what nobody handed out", async () => {
    await expect(getProduct(ctx, { id: newId() })).rejects.toMatchObject({ code: "not_found" });
    const cursor = Buffer.from(newId()).toString("base64url");
    await expect(listProducts(ctx, { ...all, cursor })).rejects.toMatchObject({ code: "invalid_cursor" });
  });

  it("are the provider's alone", async () => {
    const actor = {
      kind: "client",
      userId: "u",
      label: "c",
      clientId: "c",
      resellerStatus: null,
      areas: "all",
      programEnabled: true,
    } as const;
    await expect(listProducts(contextOf(actor), all)).rejects.toMatchObject({ code: "forbidden" });
    await expect(getProduct(contextOf({ kind: "anonymous" }), { id: productId })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    expect(toPublicId("product", productId)).toMatch(/^prd_/);
  });
});
