import { beforeAll, expect, it } from "vitest";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { createOrder, createOrderInput, getOrder, updateOrder, updateOrderInput } from "..";

let product: TestProduct;
let mine: TestReseller;
let theirs: TestReseller;

beforeAll(async () => {
  product = await createTestProduct();
  [mine, theirs] = [await createTestReseller(), await createTestReseller()];
});

async function placed(extra: object = {}): Promise<string> {
  const input = createOrderInput.parse({ items: [serverItem(product)], ...extra });
  return (await createOrder(mine.ctx, input)).order?.id ?? "";
}

const change = (id: string, changes: object) => updateOrderInput.parse({ id, ...changes });

it("changes what an order is called, and nothing else of it", async () => {
  const id = await placed({ note: "first", metadata: { basket: "9", shop: "a" } });
  const uuid = parsePublicId("order", id) ?? "";
  const before = await getOrder(mine.ctx, { id: uuid });
  const after = await updateOrder(mine.ctx, change(id, { externalId: "shop-1042", note: null }));
  expect(after).toMatchObject({
    externalId: "shop-1042",
    note: null,
    metadata: { basket: "9", shop: "a" },
    items: before.items,
    total: before.total,
    status: "pending",
  });
  expect(await getOrder(mine.ctx, { id: uuid })).toMatchObject(after);
  const replaced = await updateOrder(mine.ctx, change(id, { metadata: { basket: "10" } }));
  expect(replaced).toMatchObject({ externalId: "shop-1042", metadata: { basket: "10" } });
  const log = await asProvider((tx) =>
    tx.activity.findMany({ where: { objectId: id, action: "order.updated" }, orderBy: { id: "asc" } }),
  );
  expect(log).toHaveLength(2);
});

it("refuses an external id that another order has", async () => {
  await placed({ externalId: "taken" });
  expect(await codeOf(updateOrder(mine.ctx, change(await placed(), { externalId: "taken" })))).toBe(
    "duplicate_external_id",
  );
});

it("is the buyer's own: others find nothing, and a key needs its scope", async () => {
  const id = await placed();
  const changes = change(id, { note: "mine" });
  expect(await codeOf(updateOrder(theirs.ctx, changes))).toBe("not_found");
  const none = change(toPublicId("order", newId()), { note: "none" });
  expect(await codeOf(updateOrder(theirs.ctx, none))).toBe("not_found");
  expect(await codeOf(updateOrder((await createTestAdmin()).ctx, changes))).toBe("forbidden");
  expect(await codeOf(updateOrder(anonymousContext(), changes))).toBe("unauthenticated");
  const key = { kind: "api_key", keyId: newId(), label: "k", resellerId: mine.clientId } as const;
  const reading = testContext({ ...key, scopes: ["orders:read"], resellerStatus: "active" });
  expect(await codeOf(updateOrder(reading, changes))).toBe("insufficient_scope");
  const read = await getOrder(mine.ctx, { id: parsePublicId("order", id) ?? "" });
  expect(read.note).toBeNull();
});
