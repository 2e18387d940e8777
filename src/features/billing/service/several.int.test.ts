import { expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import { createOrder, createOrderInput } from "@/features/orders";
import { createTestAdmin, createTestReseller } from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { topUp } from "@/testing/services";
import { getInvoice, getInvoices, getPayment, getPayments, listInvoices, listPayments } from "..";

async function paying() {
  const reseller = await createTestReseller();
  await topUp(jobContext(), reseller.clientId, 1_000_000);
  const input = { items: [serverItem(await createTestProduct())], payWith: "balance" };
  await createOrder(reseller.ctx, createOrderInput.parse(input));
  const [[invoice], payments] = [
    (await listInvoices(reseller.ctx, { limit: 1 })).items,
    (await listPayments(reseller.ctx, { limit: 5 })).items,
  ];
  return {
    ctx: reseller.ctx,
    invoice: parsePublicId("invoice", invoice?.id ?? "") ?? "",
    payment: parsePublicId("payment", payments[0]?.id ?? "") ?? "",
  };
}

it("reads several invoices and payments as it reads each, and leaves out what is another's", async () => {
  const [one, other] = [await paying(), await paying()];
  const [invoices, payments] = [{ ids: [one.invoice, other.invoice] }, { ids: [one.payment, other.payment] }];
  expect(await getInvoices(one.ctx, invoices)).toEqual([await getInvoice(one.ctx, { id: one.invoice })]);
  expect(await getPayments(one.ctx, payments)).toEqual([await getPayment(one.ctx, { id: one.payment })]);
});

it("is a client's own", async () => {
  const { ctx } = await createTestAdmin();
  for (const read of [getInvoices, getPayments]) {
    expect(await codeOf(read(ctx, { ids: [] }))).toBe("forbidden");
    expect(await codeOf(read(anonymousContext(), { ids: [] }))).toBe("unauthenticated");
  }
});
