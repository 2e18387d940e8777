import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/core/actor";
import { systemClock } from "@/core/clock";
import { type Context, closeDatabase, getDatabase } from "@/db";
import { DEFAULT_MAPPING } from "../domain/import-mapping";
import type { ImportPlansInput } from "../schemas";
import { checkImport } from "./check-import";
import { getCatalog } from "./get-catalog";
import { importPlans } from "./import-plans";

let plans = "";

function contextOf(actor: Actor): Context {
  return {
    actor,
    db: getDatabase(),
    clock: systemClock,
    requestId: "req_test",
    address: null,
    userAgent: null,
  };
}

const ctx = contextOf({ kind: "job", name: "test" });

function input(csv: string, changes: Partial<ImportPlansInput> = {}): ImportPlansInput {
  return {
    csv,
    mapping: { ...DEFAULT_MAPPING, backup: DEFAULT_MAPPING.backup },
    currency: "USD",
    dryRun: false,
    ...changes,
  };
}

async function emptyCatalog() {
  const { prisma } = getDatabase();
  await prisma.optionPrice.deleteMany();
  await prisma.option.deleteMany();
  await prisma.productOptionGroup.deleteMany();
  await prisma.optionGroup.deleteMany();
  await prisma.productPrice.deleteMany();
  await prisma.product.deleteMany();
  await prisma.category.deleteMany();
}

const imports = () => getDatabase().prisma.$queryRaw<unknown[]>`
  SELECT 1 FROM set_config('app.scope', 'provider', false), activity WHERE action = 'catalog.imported'`;

beforeAll(async () => {
  plans = await readFile("e2e/fixtures/cloud-plans.csv", "utf8");
});
beforeEach(emptyCatalog);
afterAll(() => closeDatabase(getDatabase()));

describe("importPlans", () => {
  it("takes in a real price list of 25 plans, each with its own Backup", async () => {
    const report = await importPlans(ctx, input(plans));
    expect(report).toMatchObject({ productsCreated: 25, productsChanged: 0, productsUnchanged: 0 });
    // Nobody has said what they cost: a floor would take every discount away.
    const { prisma } = getDatabase();
    expect(await prisma.productPrice.count({ where: { floorMinor: { not: null } } })).toBe(0);
    expect(await prisma.optionPrice.count({ where: { floorMinor: { not: null } } })).toBe(0);
    expect(report.categoriesCreated).toEqual(["nanode", "standard", "highmem", "dedicated", "gpu"]);
    const catalog = await getCatalog(ctx);
    const product = catalog.products.find(({ name }) => name === "Linode 2GB");
    expect(product).toMatchObject({
      slug: "linode-2gb",
      status: "active",
      prices: { USD: { monthly: { priceMinor: 1000, setupMinor: 0 } } },
      groups: [
        { name: "Backup", kind: "yes_no", options: [{ prices: { USD: { monthly: { priceMinor: 250 } } } }] },
      ],
    });
    expect(new Set(catalog.products.flatMap(({ groups }) => groups.map(({ id }) => id))).size).toBe(25);
  });

  it("changes nothing the second time, and only prices when they moved", async () => {
    await importPlans(ctx, input(plans));
    const first = await getCatalog(ctx);
    expect(await importPlans(ctx, input(plans))).toMatchObject({ productsCreated: 0, productsUnchanged: 25 });
    expect((await getCatalog(ctx)).version).toBe(first.version);

    const dearer = plans.replace("2000,10,2.5", "2000,11,2.75");
    const report = await importPlans(ctx, input(dearer));
    expect(report).toMatchObject({ productsCreated: 0, productsChanged: 1, productsUnchanged: 24 });
    const second = await getCatalog(ctx);
    expect(second.products.map(({ id }) => id)).toEqual(first.products.map(({ id }) => id));
    expect(second.products.find(({ slug }) => slug === "linode-2gb")).toMatchObject({
      prices: { USD: { monthly: { priceMinor: 1100 } } },
      groups: [{ options: [{ prices: { USD: { monthly: { priceMinor: 275 } } } }] }],
    });
  });

  it("imports nothing when one row is wrong, and names every problem", async () => {
    const wrong = plans.replace("4000,20,5", "4000,twenty,5").replace("Linode 8GB,standard", "=Linode,");
    await expect(importPlans(ctx, input(wrong))).rejects.toMatchObject({
      code: "validation_failed",
      fields: [
        {
          path: ["csv", 4, "monthly_usd"],
          detail: 'Line 4, monthly_usd: "twenty" is no amount in USD: write it like 12.50',
        },
        { path: ["csv", 5, "label"] },
        { path: ["csv", 5, "class"] },
      ],
    });
    expect((await getCatalog(ctx)).products).toEqual([]);
  });

  it("says what a dry run would do, and does nothing", async () => {
    const { version } = await getCatalog(ctx);
    expect(await importPlans(ctx, input(plans, { dryRun: true }))).toMatchObject({
      dryRun: true,
      productsCreated: 25,
    });
    expect((await getCatalog(ctx)).version).toBe(version);
  });

  it("adds a price in another currency to the same products", async () => {
    await importPlans(ctx, input(plans));
    await importPlans(ctx, input(plans, { currency: "EUR" }));
    const { products } = await getCatalog(ctx);
    expect(products).toHaveLength(25);
    expect(Object.keys(products[0]?.prices ?? {}).sort()).toEqual(["EUR", "USD"]);
  });

  it("lets two imports at once make one set of products", async () => {
    const reports = await Promise.all([importPlans(ctx, input(plans)), importPlans(ctx, input(plans))]);
    expect(reports.map(({ productsCreated }) => productsCreated).sort()).toEqual([0, 25]);
  });

  it("logs each import that changed something, once", async () => {
    const before = (await imports()).length;
    await importPlans(ctx, input(plans));
    await importPlans(ctx, input(plans));
    await importPlans(ctx, input(plans, { dryRun: true }));
    expect((await imports()).length).toBe(before + 1);
  });

  it.each<[string, Actor]>([
    ["unauthenticated", { kind: "anonymous" }],
    [
      "forbidden",
      {
        kind: "client",
        userId: "u",
        label: "c",
        clientId: "c",
        resellerStatus: "active",
        areas: "all",
        programEnabled: true,
      },
    ],
    [
      "forbidden",
      { kind: "api_key", keyId: "k", label: "k", resellerId: "r", scopes: [], resellerStatus: "active" },
    ],
  ])("answers %s to those who may not", async (code, actor) => {
    await expect(importPlans(contextOf(actor), input(plans))).rejects.toMatchObject({ code });
  });
});

describe("checkImport", () => {
  const check = (csv: string) => {
    const { dryRun: _, ...rest } = input(csv);
    return checkImport(ctx, rest);
  };

  it("says what an import would do, or all that is wrong, and changes nothing", async () => {
    const { version } = await getCatalog(ctx);
    expect(await check(plans)).toMatchObject({ problems: [], report: { dryRun: true, productsCreated: 25 } });
    expect(await check(plans.replace("4000,20,5", "4000,20,five"))).toMatchObject({
      problems: [{ line: 4, column: "backup_monthly_usd" }],
      report: null,
    });
    expect((await getCatalog(ctx)).version).toBe(version);
  });

  it("is for admins alone", async () => {
    const { dryRun: _, ...rest } = input(plans);
    await expect(checkImport(contextOf({ kind: "anonymous" }), rest)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });
});
