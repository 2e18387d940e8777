import { expect, it } from "vitest";
import { newId, parsePublicId } from "@/core/ids";
import { cancelOrder, createOrder, createOrderInput } from "@/features/orders";
import { asProvider, createTestReseller } from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { mailsOf } from "@/testing/mail";
import { composeMails } from "..";

it("tells of several events at once: all or none", async () => {
  const client = await createTestReseller({ name: "Together" });
  const input = createOrderInput.parse({ items: [serverItem(await createTestProduct())] });
  const first = await createOrder(client.ctx, input);
  await cancelOrder(client.ctx, { id: parsePublicId("order", first.order?.id ?? "") ?? "" });
  await createOrder(client.ctx, input);
  const events = await asProvider((tx) => tx.outboxEvent.findMany({ where: { clientId: client.clientId } }));
  const eventIds = events.map(({ id }) => id).reverse();
  const more = [...eventIds, newId()];
  expect(await codeOf(composeMails(jobContext(), { eventIds: more }, true))).toBe("not_found");
  expect(await mailsOf(client.clientId)).toEqual([]);
  // Nobody was asked to pay the first invoice, so nobody is told that it is void.
  expect(await composeMails(jobContext(), { eventIds }, true)).toBe(1);
  expect(await mailsOf(client.clientId)).toMatchObject([{ type: "invoice_created", status: "queued" }]);
});
