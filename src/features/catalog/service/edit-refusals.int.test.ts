import { beforeAll, describe, expect, it } from "vitest";
import { newId, toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import * as catalog from "..";

let ctx: Context;
let reseller: TestReseller;

beforeAll(async () => {
  ctx = testContext((await createTestAdmin()).actor);
  reseller = await createTestReseller();
});

describe("bad input", () => {
  const id = (kind: Parameters<typeof toPublicId>[0]) => toPublicId(kind, newId());
  const basis = "2026-01-01T00:00:00.000Z";
  const group = { name: "IPs", kind: "quantity", min: 0, max: 8, step: 1 };
  const reach = () => ({
    id: id("product"),
    basis,
    visibility: "everyone",
    resellers: [],
    limited: true,
    stock: 1,
  });
  it.each<
    [
      string,
      { safeParse(input: unknown): { error?: { issues: { path: PropertyKey[] }[] } } },
      () => object,
      string,
    ]
  >([
    ["a largest below the smallest", catalog.createOptionGroupInput, () => ({ ...group, min: 9 }), "max"],
    ["steps of 0", catalog.createOptionGroupInput, () => ({ ...group, step: 0 }), "step"],
    ["a step that leads nowhere", catalog.createOptionGroupInput, () => ({ ...group, step: 9 }), "step"],
    ["10^9 units", catalog.createOptionGroupInput, () => ({ ...group, max: 1e9 }), "max"],
    ["an unknown kind", catalog.createOptionGroupInput, () => ({ ...group, kind: "many" }), "kind"],
    ["a name of no letters", catalog.createCategoryInput, () => ({ name: "—" }), "name"],
    ["control characters", catalog.createCategoryInput, () => ({ name: "a\u0000b" }), "name"],
    ["a stock of -1", catalog.setProductReachInput, () => ({ ...reach(), stock: -1 }), "stock"],
    ["a stock of 10^9", catalog.setProductReachInput, () => ({ ...reach(), stock: 1e9 }), "stock"],
    ["a stock of a half", catalog.setProductReachInput, () => ({ ...reach(), stock: 0.5 }), "stock"],
    [
      "an unknown visibility",
      catalog.setProductReachInput,
      () => ({ ...reach(), visibility: "friends" }),
      "visibility",
    ],
    [
      "a name that is too long",
      catalog.createProductInput,
      () => ({ name: "x".repeat(121), category: id("category") }),
      "name",
    ],
    [
      "another object's id",
      catalog.createProductInput,
      () => ({ name: "x", category: id("product") }),
      "category",
    ],
  ])("refuses %s at its field", (_what, schema, input, field) => {
    expect(schema.safeParse(input()).error?.issues[0]?.path.join(".")).toBe(field);
  });

  it("refuses a category that is not there, at its field", async () => {
    const input = catalog.createProductInput.parse({ name: "X", category: id("category") });
    expect((await errorOf(catalog.createProduct(ctx, input))).fields[0]?.path).toEqual(["category"]);
  });
});

describe("who may", () => {
  const any = newId();
  const at = new Date();
  const verbs: [string, (who: Context) => Promise<unknown>][] = [
    ["createCategory", (who) => catalog.createCategory(who, { name: "X" })],
    ["updateCategory", (who) => catalog.updateCategory(who, { id: any, basis: at, name: "X" })],
    ["deleteCategory", (who) => catalog.deleteCategory(who, { id: any })],
    ["createProduct", (who) => catalog.createProduct(who, { name: "X", category: any })],
    ["updateProduct", (who) => catalog.updateProduct(who, { id: any, basis: at, name: "X", category: any })],
    [
      "setProductReach",
      (who) =>
        catalog.setProductReach(who, {
          id: any,
          basis: at,
          visibility: "everyone",
          resellers: [],
          limited: false,
          stock: null,
        }),
    ],
    ["retireProduct", (who) => catalog.retireProduct(who, { id: any })],
    ["restoreProduct", (who) => catalog.restoreProduct(who, { id: any })],
    ["reorderCatalog", (who) => catalog.reorderCatalog(who, { of: "categories", parent: null, ids: [] })],
    [
      "createOptionGroup",
      (who) =>
        catalog.createOptionGroup(who, {
          name: "X",
          kind: "choice",
          required: false,
          min: 0,
          max: 1,
          step: 1,
        }),
    ],
    [
      "updateOptionGroup",
      (who) =>
        catalog.updateOptionGroup(who, {
          id: any,
          basis: at,
          name: "X",
          required: false,
          min: 0,
          max: 1,
          step: 1,
        }),
    ],
    ["attachOptionGroup", (who) => catalog.attachOptionGroup(who, { product: any, group: any })],
    ["detachOptionGroup", (who) => catalog.detachOptionGroup(who, { product: any, group: any })],
    ["createOption", (who) => catalog.createOption(who, { group: any, name: "X" })],
    ["renameOption", (who) => catalog.renameOption(who, { id: any, name: "X" })],
    ["retireOption", (who) => catalog.retireOption(who, { id: any })],
    ["restoreOption", (who) => catalog.restoreOption(who, { id: any })],
    ["listCatalog", (who) => catalog.listCatalog(who, {})],
    ["pageCatalog", (who) => catalog.pageCatalog(who, { limit: 25 })],
    ["getProductSettings", (who) => catalog.getProductSettings(who, { id: any })],
    ["listOptionGroups", (who) => catalog.listOptionGroups(who)],
    ["getOptionGroup", (who) => catalog.getOptionGroup(who, { id: any })],
  ];
  it.each(verbs)("%s is for admins alone", async (_name, verb) => {
    const key = testContext({
      kind: "api_key",
      keyId: newId(),
      label: "Key",
      resellerId: reseller.clientId,
      scopes: ["catalog:read"],
      resellerStatus: "active",
    });
    expect(await codeOf(verb(anonymousContext()))).toBe("unauthenticated");
    expect(await codeOf(verb(reseller.ctx))).toBe("forbidden");
    expect(await codeOf(verb(key))).toBe("forbidden");
  });
});
