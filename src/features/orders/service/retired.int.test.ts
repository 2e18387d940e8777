import { beforeAll, expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { restoreOption, restoreProduct, retireOption, retireProduct } from "@/features/catalog";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { createOrder, createOrderInput } from "..";

let admin: Context;
let reseller: TestReseller;

beforeAll(async () => {
  admin = testContext((await createTestAdmin()).actor);
  reseller = await createTestReseller();
});

const order = (product: TestProduct) =>
  createOrder(reseller.ctx, createOrderInput.parse({ items: [serverItem(product)] }));
const servicesOf = (productId: string) =>
  asProvider((tx) => tx.service.findMany({ where: { productId }, orderBy: { id: "asc" } }));

it("refuses a retired product while its services go on, and takes it again when it is restored", async () => {
  const product = await createTestProduct();
  const id = parsePublicId("product", product.id) ?? "";
  await order(product);
  const before = await servicesOf(id);
  expect(before).toHaveLength(1);
  await retireProduct(admin, { id });
  const refused = await errorOf(order(product));
  expect(refused.fields.map(({ code }) => code)).toEqual(["retired"]);
  expect(await servicesOf(id)).toEqual(before);
  await restoreProduct(admin, { id });
  expect(await codeOf(order(product))).toBe("done");
  const log = await asProvider((tx) =>
    tx.activity.findMany({ where: { objectId: product.id }, orderBy: { id: "asc" } }),
  );
  expect(log.map(({ action }) => action)).toEqual(["catalog.product_retired", "catalog.product_restored"]);
});

it("refuses an option that is out of sale, at the option", async () => {
  const product = await createTestProduct();
  const id = parsePublicId("option", product.ram.option) ?? "";
  await retireOption(admin, { id });
  const refused = await errorOf(order(product));
  expect(refused.fields.find(({ code }) => code === "retired")?.path.slice(-1)).toEqual(["option"]);
  await restoreOption(admin, { id });
  expect(await codeOf(order(product))).toBe("done");
});
