import { beforeAll, expect, it } from "vitest";
import { newId, parsePublicId } from "@/core/ids";
import {
  holdFunds,
  listHolds,
  recordBankTransfer,
  recordBankTransferInput,
  refundToGateway,
  releaseHold,
  startTopUp,
} from "@/features/billing";
import {
  addToCart,
  createOrder,
  createOrderInput,
  lockQuote,
  placeCart,
  quoteOrderInput,
} from "@/features/orders";
import { createTestAdmin, createTestClient, createTestReseller, type TestReseller } from "@/testing/actors";
import { agreedTo, cartItem, resellerWithCart } from "@/testing/carts";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { moneyCallOf } from "@/testing/money-calls";
import { balanceOf, newEvents, paidByCard, paymentsWorld } from "@/testing/payments";
import { topUp } from "@/testing/services";
import { endRefund } from "@/testing/stripe-fake";
import { callMoneyFunction, type MoneyFunction } from ".";

// The verbs look first and say what is wrong; between their look and the statement anything may happen. What a money
// function is handed then, it refuses by itself.

const world = paymentsWorld();
let admin: Awaited<ReturnType<typeof createTestAdmin>>["ctx"];
let reseller: TestReseller;
let product: TestProduct;

beforeAll(async () => {
  [admin, reseller] = [(await createTestAdmin()).ctx, await createTestReseller({ rateBps: 2_000 })];
  product = await createTestProduct();
});

const hand = (name: MoneyFunction, argument: object) => callMoneyFunction(jobContext(), name, argument);

async function newInvoice(): Promise<string> {
  const { order } = await createOrder(reseller.ctx, createOrderInput.parse({ items: [serverItem(product)] }));
  return order?.invoiceId ?? "";
}

const transfer = (invoice: string, amount: string) => ({
  ...recordBankTransferInput.parse({ invoice, reference: newId(), receivedAt: "2026-01-05" }),
  amountMinor: Number(amount.replace(".", "")),
});

it("a payment of an invoice that another has moved meanwhile", async () => {
  const invoice = await newInvoice();
  const late = await moneyCallOf("pay_invoice", admin, (ctx) =>
    recordBankTransfer(ctx, transfer(invoice, "50.00")),
  );
  await recordBankTransfer(admin, transfer(invoice, "60.00"));
  expect(await codeOf(hand("pay_invoice", late))).toBe("state_conflict");
});

it("a payment of an invoice that asks for nothing any more", async () => {
  const invoice = await newInvoice();
  const late = await moneyCallOf("pay_invoice", admin, (ctx) =>
    recordBankTransfer(ctx, transfer(invoice, "50.00")),
  );
  await recordBankTransfer(admin, transfer(invoice, "158.40"));
  expect(await codeOf(hand("pay_invoice", { ...late, expected_due_minor: 0 }))).toBe("state_conflict");
});

it("an order by a quote that has ended meanwhile", async () => {
  const items = [serverItem(product)];
  const { made: quote } = await lockQuote(reseller.ctx, quoteOrderInput.parse({ items }));
  if (!quote) throw new Error("answered before");
  const input = createOrderInput.parse({ items, quote: quote.id });
  const late = await moneyCallOf("place_order", reseller.ctx, (ctx) => createOrder(ctx, input));
  const created_at = new Date(Date.parse(quote.validUntil) + 1).toISOString();
  const order = { ...(late.order as object), created_at };
  expect(await codeOf(hand("place_order", { ...late, order }))).toBe("state_conflict");
});

it("an order of a cart that was changed meanwhile", async () => {
  const { reseller: buyer, cart } = await resellerWithCart(product);
  const late = await moneyCallOf("place_cart", buyer.ctx, (ctx) => placeCart(ctx, agreedTo(cart)));
  await addToCart(buyer.ctx, cartItem(product));
  expect(await codeOf(hand("place_cart", late))).toBe("state_conflict");
});

it("a hold that is given back already, while another is there", async () => {
  const holder = await createTestReseller();
  await topUp(jobContext(), holder.clientId, 10_000);
  const hold = { client: holder.clientId, amountMinor: 2_000, reason: "Disputed" };
  await holdFunds(admin, hold);
  await holdFunds(admin, hold);
  const [one] = await listHolds(admin, { client: holder.clientId });
  const input = { hold: parsePublicId("fundHold", one?.id ?? "") ?? "" };
  const late = await moneyCallOf("release_hold", admin, (ctx) => releaseHold(ctx, input));
  await releaseHold(admin, input);
  expect(await codeOf(hand("release_hold", late))).toBe("state_conflict");
});

it("a top-up whose attempt has succeeded already, by another message", async () => {
  const client = await createTestClient();
  const input = { method: "stripe", savesMethod: false, amountMinor: 5_000, requestKey: newId() };
  const { url } = await startTopUp(client.ctx, input, world.gateways());
  await world.fake().pay(url ?? "");
  const events = newEvents(world.fake());
  const late = await moneyCallOf("pay_invoice", jobContext(), (ctx) => world.hear(events, 1, ctx));
  await world.hear(events);
  const attempt = { ...(late.attempt as object), event: null };
  const payment = { ...(late.payment as object), id: newId(), reference: newId() };
  expect(await hand("pay_invoice", { ...late, attempt, payment })).toEqual({ repeated: true });
  expect(await balanceOf(client)).toBe(5_000);
});

it("a refund that has come back already, by another message", async () => {
  const { client, invoice } = await paidByCard(world);
  await refundToGateway(admin, { invoice, amountMinor: 5_000, reason: "Too much" }, world.gateways());
  newEvents(world.fake());
  const told = [...world.fake().state.refunds.values()].at(-1);
  if (told) endRefund(world.fake().state, told, "failed");
  const events = newEvents(world.fake());
  const late = await moneyCallOf("return_refund", jobContext(), (ctx) => world.hear(events, 1, ctx));
  await world.hear(events);
  expect(await hand("return_refund", { ...late, event: null })).toEqual({ repeated: true });
  expect(await balanceOf(client)).toBe(5_000);
});
