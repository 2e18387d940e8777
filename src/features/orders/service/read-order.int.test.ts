import { expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import { apiFixture } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { createOrder, createOrderInput, getOrder } from "..";
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
