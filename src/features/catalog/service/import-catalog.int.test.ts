import { beforeAll, expect, it } from "vitest";
import { newId } from "@/core/ids";
import type { Context } from "@/db";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { createTestProduct } from "@/testing/catalog";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { applyCatalog, exportCatalog, getCatalog, importCatalog } from "..";

let ctx: Context;
beforeAll(async () => {
  ctx = testContext((await createTestAdmin()).actor);
});

const fileOf = (text: string) => new File([text], "catalogue");
const check = (text: string) => importCatalog(ctx, { file: fileOf(text), dryRun: true });
const apply = (text: string) => applyCatalog(ctx, { file: fileOf(text) });
const HEAD = "category,product,slug,group,group_key,kind,option,cycle,currency,price,setup";

it("changes nothing by what it exported, in both forms", async () => {
  await createTestProduct();
  const { version } = await getCatalog(ctx);
  for (const format of ["json", "csv"] as const) {
    const text = await exportCatalog(ctx, { format });
    const result = await apply(text);
    expect(result).toMatchObject({ imported: false, problems: [], changes: [], missing: [] });
    expect(result.unchanged).toBeGreaterThan(4);
  }
  expect((await getCatalog(ctx)).version).toBe(version);
});

it("makes what is new and changes what is other, all in one, and does so once", async () => {
  const name = `Node ${newId().slice(-12)}`;
  const slug = name.toLowerCase().replace(" ", "-");
  const csv = (price: string) =>
    [
      HEAD,
      `Nodes,${name},${slug},,,,,monthly,EUR,${price},5.00`,
      `,,,RAM,ram-${slug},choice,64 GB,monthly,EUR,2.50,`,
      `,${name},${slug},,ram-${slug},,,,,,`,
    ].join("\n");
  const dry = await check(csv("10.00"));
  expect(dry.imported).toBe(false);
  expect((await getCatalog(ctx)).products.some((product) => product.slug === slug)).toBe(false);
  expect(await apply(csv("10.00"))).toMatchObject({ imported: true, changes: dry.changes });
  const found = async () => (await getCatalog(ctx)).products.find((product) => product.slug === slug);
  const product = await found();
  expect(product).toMatchObject({
    name,
    prices: { EUR: { monthly: { priceMinor: 1_000, setupMinor: 500 } } },
    groups: [
      { name: "RAM", options: [{ name: "64 GB", prices: { EUR: { monthly: { priceMinor: 250 } } } }] },
    ],
  });
  expect(await apply(csv("10.00"))).toMatchObject({ imported: false, changes: [] });
  const changed = await apply(csv("12.00"));
  expect(changed.changes).toEqual([
    { what: "price", name: `${name}, monthly, EUR`, field: "price", from: "10.00", to: "12.00" },
  ]);
  expect((await found())?.prices.EUR?.monthly?.priceMinor).toBe(1_200);
  const rows = await asProvider((tx) => tx.productPrice.count({ where: { productId: product?.id ?? "" } }));
  expect(rows).toBe(2);
});

it("names each wrong row, and imports nothing of its file", async () => {
  const slug = `node-${newId().slice(-12)}`;
  const csv = `${HEAD}\nNodes,Node,${slug},,,,,monthly,EUR,10.00,\nNodes,Node,${slug},,,,,annual,EUR,ten,`;
  expect((await check(csv)).problems).toMatchObject([{ line: 3, column: "price" }]);
  const error = await errorOf(apply(csv));
  expect(error.fields).toMatchObject([{ path: ["csv", 3, "price"] }]);
  expect((await getCatalog(ctx)).products.some((product) => product.slug === slug)).toBe(false);
});

it("refuses what is too large, and what is no text", async () => {
  expect((await errorOf(check("x".repeat(2_000_001)))).fields[0]?.path).toEqual(["file"]);
  const binary = importCatalog(ctx, { file: new File([new Uint8Array([0xff, 0xfe, 0])], "x"), dryRun: true });
  expect((await errorOf(binary)).fields[0]?.path).toEqual(["file"]);
  expect((await check("")).problems).toHaveLength(1);
});

it("is for admins alone, as is the export", async () => {
  const reseller = await createTestReseller();
  const key = testContext({
    kind: "api_key",
    keyId: newId(),
    label: "Key",
    resellerId: reseller.clientId,
    scopes: ["catalog:read"],
    resellerStatus: "active",
  });
  for (const [who, code] of [
    [reseller.ctx, "forbidden"],
    [key, "forbidden"],
    [anonymousContext(), "unauthenticated"],
  ] as [Context, string][]) {
    expect(await codeOf(importCatalog(who, { file: fileOf("{}"), dryRun: true }))).toBe(code);
    expect(await codeOf(applyCatalog(who, { file: fileOf("{}") }))).toBe(code);
    expect(await codeOf(exportCatalog(who, { format: "csv" }))).toBe(code);
  }
});
