import { expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import { apiFixture } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { createOrder, createOrderInput, getOrder, getOrders, listOrdersInput, listWholeOrders } from "..";
import { readFiltered } from "./list-orders";
import { toOrderDetailDto } from "./order-row";
import { readAnybodys } from "./read-order";

it("reads an order by its function as by the model", async () => {
  const { product, one } = await apiFixture();
  const items = [
    { ...serverItem(product, 2), label: "web", resaleMinor: 20_000 },
    { product: product.id, cycle: "monthly", quantity: 1, options: [product.ram] },
  ];
  const inputs = [
    {
      customer: one.customer,
      externalId: "a",
      note: 'ö "1"',
      metadata: { a: "1" },
      items,
      payWith: "balance",
    },
    { items: items.slice(1) },
  ];
  for (const input of inputs) {
    const { order } = await createOrder(one.ctx, createOrderInput.parse(input));
    const id = parsePublicId("order", order?.id ?? "") ?? "";
    const byModel = await readAnybodys(jobContext(), { kind: "provider" }, id);
    expect(await getOrder(one.ctx, { id })).toEqual(byModel && toOrderDetailDto(byModel));
  }
});

it("finds no other client's order", async () => {
  const { product, one, other } = await apiFixture();
  const { order } = await createOrder(one.ctx, createOrderInput.parse({ items: [serverItem(product)] }));
  const id = parsePublicId("order", order?.id ?? "") ?? "";
  expect(await codeOf(getOrder(other.ctx, { id }))).toBe("not_found");
});

it("lists orders by its function as by the model, page by page and in both directions", async () => {
  const { product, one, other } = await apiFixture();
  const input = createOrderInput.parse({ items: [serverItem(product)], customer: one.customer });
  for (const { ctx } of [one, one, other, one])
    await createOrder(ctx, ctx === other.ctx ? { ...input, customer: undefined } : input);
  for (const oldestFirst of [false, true]) {
    const page = listOrdersInput.parse({ limit: 2, oldestFirst });
    const expected = (await readFiltered(one.ctx, { ...page, limit: 100 })).items;
    const first = await listWholeOrders(one.ctx, page);
    const second = await listWholeOrders(one.ctx, { ...page, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...second.items]).toEqual(expected);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
  }
});

it("reads several of its own at once, and leaves out what is another's", async () => {
  const { product, one, other } = await apiFixture();
  const input = createOrderInput.parse({ items: [serverItem(product)] });
  const made = [await createOrder(one.ctx, input), await createOrder(other.ctx, input)];
  const ids = made.map(({ order }) => parsePublicId("order", order?.id ?? "") ?? "");
  expect(await getOrders(one.ctx, { ids })).toEqual([await getOrder(one.ctx, { id: ids[0] ?? "" })]);
  expect(await codeOf(getOrders(jobContext(), { ids }))).toBe("forbidden");
});
