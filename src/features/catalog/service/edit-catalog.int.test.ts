import { beforeAll, describe, expect, it } from "vitest";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct } from "@/testing/catalog";
import { testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import * as catalog from "..";

let ctx: Context;
let reseller: TestReseller;
const unique = (name: string) => `${name} ${newId().slice(-12)}`;

beforeAll(async () => {
  ctx = testContext((await createTestAdmin()).actor);
  reseller = await createTestReseller();
});

async function newProduct(name = unique("Node")) {
  const category = await catalog.createCategory(ctx, { name: unique("Nodes") });
  const input = catalog.createProductInput.parse({ name, category: category.id, description: "" });
  const { id } = await catalog.createProduct(ctx, input);
  return { id, uuid: parsePublicId("product", id) ?? "", category, name };
}
const settingsOf = (uuid: string) => catalog.getProductSettings(ctx, { id: uuid });
const logOf = (object: string) =>
  asProvider((tx) =>
    tx.activity.findMany({
      where: { objectId: object },
      orderBy: { id: "asc" },
      select: { action: true, before: true, after: true },
    }),
  );

describe("categories", () => {
  it("are created, renamed, ordered and deleted while they are empty, each logged with before and after", async () => {
    const one = await catalog.createCategory(ctx, { name: unique("One") });
    const two = await catalog.createCategory(ctx, { name: unique("Two") });
    const order = async () => (await catalog.listCategories(ctx)).map(({ id }) => id);
    const before = await order();
    expect(before.slice(-2)).toEqual([one.id, two.id]);
    const turned = [...before.slice(0, -2), two.id, one.id];
    await catalog.reorderCatalog(ctx, { of: "categories", parent: null, ids: turned });
    expect(await order()).toEqual(turned);
    const section = (await catalog.listCatalog(ctx, {})).find(({ id }) => id === one.id);
    const name = unique("Uno");
    const rename = { id: one.id, basis: section?.updatedAt, name };
    await catalog.updateCategory(ctx, catalog.updateCategoryInput.parse(rename));
    const stale = catalog.updateCategory(
      ctx,
      catalog.updateCategoryInput.parse({ ...rename, name: "Eins", basis: "2020-01-01T00:00:00.000Z" }),
    );
    expect(await codeOf(stale)).toBe("state_conflict");
    expect((await logOf(one.id)).at(-1)).toMatchObject({
      action: "catalog.category_updated",
      before: { name: one.name },
      after: { name },
    });
    await catalog.deleteCategory(ctx, catalog.categoryIdInput.parse({ id: one.id }));
    expect(await order()).not.toContain(one.id);
  });

  it("are refused with a name that is taken, and kept while something is in them", async () => {
    const { category } = await newProduct();
    const error = await errorOf(catalog.createCategory(ctx, { name: category.name.toUpperCase() }));
    expect(error).toMatchObject({ code: "validation_failed", fields: [{ path: ["name"], code: "taken" }] });
    expect(
      await codeOf(catalog.deleteCategory(ctx, catalog.categoryIdInput.parse({ id: category.id }))),
    ).toBe("state_conflict");
  });

  it("keep their order when the list that is sent is not all of them", async () => {
    const ids = (await catalog.listCategories(ctx)).map(({ id }) => id);
    for (const wrong of [ids.slice(1), [...ids, ids[0] ?? ""], [...ids.slice(1), "cat_x"]])
      expect(await codeOf(catalog.reorderCatalog(ctx, { of: "categories", parent: null, ids: wrong }))).toBe(
        "state_conflict",
      );
  });
});

describe("products", () => {
  it("are created and changed, with a slug made from the name", async () => {
    const product = await newProduct();
    const { updatedAt, slug } = await settingsOf(product.uuid);
    expect(slug).toBe(catalog.toSlug(product.name));
    const name = unique("Größer & schöner");
    const input = {
      id: product.id,
      basis: updatedAt,
      name,
      category: product.category.id,
      description: "Two lines\nof text",
    };
    await catalog.updateProduct(ctx, catalog.updateProductInput.parse(input));
    expect((await settingsOf(product.uuid)).slug).toBe(catalog.toSlug(name));
    expect(
      await codeOf(catalog.updateProduct(ctx, catalog.updateProductInput.parse({ ...input, name: "Other" }))),
    ).toBe("state_conflict");
    const twice = { name: name.toLowerCase(), category: product.category.id };
    const error = await errorOf(catalog.createProduct(ctx, catalog.createProductInput.parse(twice)));
    expect(error.fields).toMatchObject([{ path: ["name"], code: "taken" }]);
  });

  it("are for chosen resellers, with so many left, and no others", async () => {
    const product = await newProduct();
    const { updatedAt } = await settingsOf(product.uuid);
    const base = {
      id: product.id,
      basis: updatedAt,
      visibility: "chosen",
      resellers: [toPublicId("reseller", reseller.clientId)],
    };
    const reach = (rest: object) => catalog.setProductReachInput.parse({ ...base, ...rest });
    const none = await errorOf(catalog.setProductReach(ctx, reach({ resellers: [] })));
    expect(none.fields[0]?.path).toEqual(["resellers"]);
    const unknown = await errorOf(
      catalog.setProductReach(ctx, reach({ resellers: [toPublicId("reseller", newId())] })),
    );
    expect(unknown.fields[0]?.path).toEqual(["resellers"]);
    const open = await errorOf(catalog.setProductReach(ctx, reach({ limited: true })));
    expect(open.fields[0]?.path).toEqual(["stock"]);
    await catalog.setProductReach(ctx, reach({ limited: true, stock: 3 }));
    const set = await settingsOf(product.uuid);
    expect(set).toMatchObject({
      visibility: "chosen",
      audience: [{ id: toPublicId("reseller", reseller.clientId) }],
      stock: 3,
    });
    await catalog.setProductReach(
      ctx,
      catalog.setProductReachInput.parse({ ...base, basis: set.updatedAt, visibility: "everyone" }),
    );
    expect(await settingsOf(product.uuid)).toMatchObject({
      visibility: "everyone",
      audience: [],
      stock: null,
    });
  });
});

describe("option groups", () => {
  it("are created with a product, shared, ordered and taken off", async () => {
    const [one, two] = [await newProduct(), await newProduct()];
    const group = async (input: object) =>
      (await catalog.createOptionGroup(ctx, catalog.createOptionGroupInput.parse(input))).id;
    const ips = await group({ name: "IPs", kind: "quantity", min: 1, max: 9, step: 2, product: one.id });
    const ram = await group({ name: "RAM", kind: "choice", required: true, product: one.id });
    const names = async () =>
      (await catalog.getProduct(ctx, { id: one.uuid })).optionGroups.map(({ name, options }) => [
        name,
        options.length,
      ]);
    expect(await names()).toEqual([
      ["IPs", 1],
      ["RAM", 0],
    ]);
    await catalog.reorderCatalog(ctx, { of: "groups", parent: one.id, ids: [ram, ips] });
    expect(await names()).toEqual([
      ["RAM", 0],
      ["IPs", 1],
    ]);
    const pair = catalog.productGroupInput.parse({ product: two.id, group: ram });
    await catalog.attachOptionGroup(ctx, pair);
    expect((await errorOf(catalog.attachOptionGroup(ctx, pair))).fields[0]?.code).toBe("taken");
    const details = await catalog.getOptionGroup(ctx, catalog.optionGroupIdInput.parse({ id: ram }));
    expect(details.products.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    await catalog.detachOptionGroup(ctx, pair);
    expect((await catalog.getProduct(ctx, { id: two.uuid })).optionGroups).toEqual([]);
  });

  it("have options that are renamed, ordered and taken out of sale, never deleted", async () => {
    const product = await createTestProduct();
    const group = parsePublicId("optionGroup", product.ram.group) ?? "";
    const added = await catalog.createOption(ctx, { group, name: "64 GB" });
    expect((await errorOf(catalog.createOption(ctx, { group, name: "64 GB" }))).fields[0]?.path).toEqual([
      "name",
    ]);
    const panel = parsePublicId("optionGroup", product.panel.group) ?? "";
    expect(await codeOf(catalog.createOption(ctx, { group: panel, name: "Second" }))).toBe("state_conflict");
    await catalog.renameOption(ctx, catalog.renameOptionInput.parse({ id: added.id, name: "128 GB" }));
    await catalog.reorderCatalog(ctx, {
      of: "options",
      parent: product.ram.group,
      ids: [added.id, product.ram.option],
    });
    await catalog.retireOption(ctx, catalog.optionIdInput.parse({ id: product.ram.option }));
    const { options } = await catalog.getOptionGroup(ctx, { id: group });
    expect(options.map(({ name, retired }) => [name, retired])).toEqual([
      ["128 GB", false],
      ["RAM", true],
    ]);
    await catalog.restoreOption(ctx, catalog.optionIdInput.parse({ id: product.ram.option }));
    const again = await catalog.getOptionGroup(ctx, { id: group });
    expect(again.options.map(({ retired }) => retired)).toEqual([false, false]);
  });

  it("change their rules for whoever comes first", async () => {
    const product = await createTestProduct();
    const group = parsePublicId("optionGroup", product.ips.group) ?? "";
    const { updatedAt: basis } = await catalog.getOptionGroup(ctx, { id: group });
    const input = { id: product.ips.group, basis, name: "IPs", min: 2, max: 10, step: 2 };
    await catalog.updateOptionGroup(ctx, catalog.updateOptionGroupInput.parse(input));
    expect(await catalog.getOptionGroup(ctx, { id: group })).toMatchObject({ min: 2, max: 10, step: 2 });
    const second = catalog.updateOptionGroup(
      ctx,
      catalog.updateOptionGroupInput.parse({ ...input, max: 12 }),
    );
    expect(await codeOf(second)).toBe("state_conflict");
  });
});
