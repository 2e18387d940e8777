import { beforeEach, expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import { createOrder, createOrderInput, payOrder } from "@/features/orders";
import { createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { topUp } from "@/testing/services";
import { getBalance, getStatement, holdFunds, listHolds, releaseHold, setCreditLimit } from "..";

let reseller: TestReseller;
let admin: Awaited<ReturnType<typeof createTestAdmin>>;

beforeEach(async () => {
  [reseller, admin] = await Promise.all([createTestReseller({ rateBps: 2_000 }), createTestAdmin()]);
  await topUp(jobContext(), reseller.clientId, 20_000);
});

const hold = (amountMinor: number, ctx: Parameters<typeof holdFunds>[0] = admin.ctx) =>
  holdFunds(ctx, { client: reseller.clientId, amountMinor, reason: "A payment is disputed" });
const limit = (amountMinor: number, ctx: Parameters<typeof holdFunds>[0] = admin.ctx) =>
  setCreditLimit(ctx, { client: reseller.clientId, amountMinor, reason: "Known for years" });
const holds = () => listHolds(admin.ctx, { client: reseller.clientId });
const idOf = (one: { id: string } | undefined) => parsePublicId("fundHold", one?.id ?? "") ?? "";
const balance = async () => (await getBalance(reseller.ctx, {})).balance.amount;

it("money that is set aside cannot be spent until it is released", async () => {
  await hold(15_000);
  expect(await balance()).toBe(5_000);
  const product = await createTestProduct();
  const input = createOrderInput.parse({ items: [serverItem(product)] });
  const { order } = await createOrder(reseller.ctx, input);
  const id = parsePublicId("order", order?.id ?? "") ?? "";
  expect(await codeOf(payOrder(reseller.ctx, { id }))).toBe("insufficient_balance");
  const [one] = await holds();
  expect(one).toMatchObject({ amount: { amount: 15_000 }, reason: "A payment is disputed" });
  const codes = await Promise.all(
    Array.from({ length: 5 }, () => codeOf(releaseHold(admin.ctx, { hold: idOf(one) }))),
  );
  expect(codes.filter((code) => code === "done")).toHaveLength(1);
  expect(await balance()).toBe(20_000);
  expect(await holds()).toEqual([]);
  const today = new Date().toISOString().slice(0, 10);
  const { entries } = await getStatement(reseller.ctx, { from: "2020-01-01", to: today });
  const moved = entries.filter(({ setAside }) => setAside.amount !== 0);
  expect(moved.map(({ kind, change, setAside }) => [kind, change.amount, setAside.amount])).toEqual([
    ["hold", 0, 15_000],
    ["hold_release", 0, -15_000],
  ]);
  expect(await codeOf(payOrder(reseller.ctx, { id }))).toBe("done");
});

it("never more than there is, however many set aside at once", async () => {
  expect(await codeOf(hold(20_001))).toBe("validation_failed");
  const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf(hold(6_000))));
  expect(codes.filter((code) => code === "done")).toHaveLength(3);
  expect(await balance()).toBe(2_000);
});

it("a credit limit is how far the balance may fall, and is never less than what is drawn", async () => {
  await limit(10_000);
  const product = await createTestProduct({ base: { priceMinor: 25_000 } });
  await createOrder(
    reseller.ctx,
    createOrderInput.parse({ items: [serverItem(product)], payWith: "balance" }),
  );
  const drawn = -(await balance());
  expect(drawn).toBeGreaterThan(0);
  expect(await codeOf(limit(drawn - 1))).toBe("validation_failed");
  expect(await codeOf(limit(drawn))).toBe("done");
  expect((await getBalance(reseller.ctx, {})).available.amount).toBe(0);
});

it("is for the provider alone", async () => {
  await hold(1_000);
  const [one] = await holds();
  for (const [ctx, code] of [
    [reseller.ctx, "forbidden"],
    [anonymousContext(), "unauthenticated"],
  ] as const) {
    expect(await codeOf(hold(1, ctx))).toBe(code);
    expect(await codeOf(releaseHold(ctx, { hold: idOf(one) }))).toBe(code);
    expect(await codeOf(listHolds(ctx, { client: reseller.clientId }))).toBe(code);
    expect(await codeOf(limit(1, ctx))).toBe(code);
  }
});
