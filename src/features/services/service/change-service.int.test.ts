import { beforeEach, describe, expect, it } from "vitest";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { getBalance, getInvoice, payInvoiceFromBalance } from "@/features/billing";
import { asProvider, createTestReseller } from "@/testing/actors";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { type RunningService, runningService, topUp } from "@/testing/services";
import { previewChangeInput } from "../schemas";
import { cancelService } from "./cancel-service";
import { changeService } from "./change-service";
import { getServiceOptions } from "./get-service-options";
import { previewChange } from "./preview-change";
import { renewService } from "./renew-service";
import { settleServiceCharge } from "./settle-charge";
import { withdrawCharge } from "./withdraw-charge";

let one: RunningService;

beforeEach(async () => {
  one = await runningService();
  // 14 of 31 days are left, this one included.
  one.clock.set("2026-02-01T12:00:00Z");
});

type Wanted = { product?: string; options?: { group: string; option: string; quantity?: number }[] };

const input = (wanted: Wanted, of = one) =>
  previewChangeInput.parse({ id: toPublicId("service", of.id), ...wanted });
const balance = async (of = one) =>
  (await getBalance(of.admin, { client: of.owner.clientId })).balance.amount;
const all = ({ ram, ips, panel }: TestProduct, quantity: number) => [ram, { ...ips, quantity }, panel];

describe("an upgrade", () => {
  it("is charged to the cent of its preview, paid from the balance, and takes effect", async () => {
    const wanted = input({ options: all(one.product, 8) });
    const preview = await previewChange(one.ctx, wanted);
    // 148.00 + 4 × 2.00 = 156.00, less 20 %: 118.40 → 124.80 a month; 14 of 31 days of each.
    expect(preview).toMatchObject({
      from: { recurring: { amount: 11_840 } },
      to: { recurring: { amount: 12_480 } },
      remainingDays: 14,
      totalDays: 31,
      oldShare: { amount: 5_347 },
      newShare: { amount: 5_636 },
      net: { amount: 289, currency: "EUR" },
    });
    const before = await balance();
    const { charge } = await changeService(one.ctx, { ...wanted, expectedNetMinor: 289 });
    expect(charge).toMatchObject({ outcome: "paid", net: preview.net });
    expect(before - (await balance())).toBe(289);
    const invoiceId = parsePublicId("invoice", charge?.invoiceId ?? "") ?? "";
    const invoice = await getInvoice(one.ctx, { id: invoiceId });
    expect(invoice).toMatchObject({ status: "paid", total: preview.net, orderId: null });
    expect(invoice.lines).toMatchObject([{ kind: "change", amount: { amount: 289 } }]);
    const service = await one.read();
    expect(service).toMatchObject({ recurring: { amount: 12_480 }, pending: null });
    expect({ ...charge?.service, updatedAt: "" }).toEqual({ ...service, updatedAt: "" });
    const options = await getServiceOptions(one.ctx, { id: one.id });
    expect(options.map(({ groupName, quantity }) => [groupName, quantity])).toEqual([
      ["RAM", 1],
      ["IPs", 8],
      ["Panel", 1],
    ]);
    const asked = await asProvider((tx) =>
      tx.provisioningAction.findFirstOrThrow({ where: { serviceId: one.id, kind: "change" } }),
    );
    expect(asked).toMatchObject({
      state: "waiting",
      request: { options: [{ quantity: 1 }, { quantity: 8 }, { quantity: 1 }] },
    });
  });

  it("and back at the same moment nets to nothing", async () => {
    const before = await balance();
    await changeService(one.ctx, input({ options: all(one.product, 8) }));
    const { charge } = await changeService(one.ctx, input({ options: all(one.product, 4) }));
    expect(charge).toMatchObject({ outcome: "credited", net: { amount: -289 }, invoiceId: null });
    expect(await balance()).toBe(before);
    expect(await one.read()).toMatchObject({ recurring: { amount: 11_840 } });
  });

  it("to another product takes that product's options and price", async () => {
    const large = await createTestProduct({ base: { priceMinor: 30_000, setupMinor: 9_900 } });
    const { charge } = await changeService(one.ctx, input({ product: large.id, options: [large.ram] }));
    // (300.00 + 25.00) less 20 % is 260.00: 117.42 − 53.47. No set-up fee.
    expect(charge).toMatchObject({ outcome: "paid", net: { amount: 6_395 } });
    expect(await one.read()).toMatchObject({
      product: { id: large.id },
      recurring: { amount: 26_000 },
      recurringRetail: { amount: 32_500 },
    });
  });

  it("is previewed to the cent at any price, day and length", { timeout: 60_000 }, async () => {
    for (const [index, day] of ["2026-01-15", "2026-01-31", "2026-02-14", "2026-02-15"].entries()) {
      const priceMinor = 1_000 + index * 7_333 + (index % 2);
      const other = await createTestProduct({ base: { priceMinor } });
      one = await runningService({ at: "2026-01-15T23:30:00Z", balanceMinor: 1_000_000 });
      one.clock.set(`${day}T23:45:00Z`);
      const wanted = input({ product: other.id, options: [other.ram] });
      const before = await balance();
      const [preview, { charge }] = [
        await previewChange(one.ctx, wanted),
        await changeService(one.ctx, wanted),
      ];
      expect(charge?.net).toEqual(preview.net);
      expect(before - (await balance())).toBe(preview.net.amount);
    }
  });
});

describe("without enough in the balance", () => {
  beforeEach(async () => {
    one = await runningService({ balanceMinor: 288 });
    one.clock.set("2026-02-01T12:00:00Z");
  });

  it("waits for its invoice, takes effect once that is paid, and only once", async () => {
    const { charge } = await changeService(one.ctx, input({ options: all(one.product, 8) }));
    expect(charge).toMatchObject({ outcome: "waiting", net: { amount: 289 } });
    expect(await one.read()).toMatchObject({
      recurring: { amount: 11_840 },
      pending: { kind: "change", invoiceId: charge?.invoiceId, recurring: { amount: 12_480 } },
    });
    // Nothing else that costs until then.
    expect(await codeOf(changeService(one.ctx, input({ options: all(one.product, 6) })))).toBe(
      "state_conflict",
    );
    expect(await codeOf(renewService(one.ctx, { id: one.id }))).toBe("state_conflict");

    const invoice = parsePublicId("invoice", charge?.invoiceId ?? "") ?? "";
    await settleServiceCharge(one.job, { invoice });
    expect(await one.read()).toMatchObject({ recurring: { amount: 11_840 } });
    await topUp(one.job, one.owner.clientId, 1);
    await payInvoiceFromBalance(one.ctx, { id: invoice });
    await settleServiceCharge(one.job, { invoice });
    await settleServiceCharge(one.job, { invoice });
    expect(await one.read()).toMatchObject({ recurring: { amount: 12_480 }, pending: null });
    const asked = { serviceId: one.id, kind: "change" as const };
    expect(await asProvider((tx) => tx.provisioningAction.count({ where: asked }))).toBe(1);
    const logged = { action: "service.changed", clientId: one.owner.clientId };
    expect(await asProvider((tx) => tx.activity.count({ where: logged }))).toBe(1);
  });

  it("lapses when it is taken back, or the service ends", async () => {
    const wanted = input({ options: all(one.product, 8) });
    const { charge } = await changeService(one.ctx, wanted);
    expect(await withdrawCharge(one.ctx, { id: one.id })).toMatchObject({ pending: null });
    const invoice = parsePublicId("invoice", charge?.invoiceId ?? "") ?? "";
    expect(await getInvoice(one.ctx, { id: invoice })).toMatchObject({ status: "void" });
    expect(await codeOf(withdrawCharge(one.ctx, { id: one.id }))).toBe("state_conflict");
    const again = await changeService(one.ctx, wanted);
    await cancelService(one.ctx, { id: one.id, when: "now" });
    const second = parsePublicId("invoice", again.charge?.invoiceId ?? "") ?? "";
    expect(await getInvoice(one.ctx, { id: second })).toMatchObject({ status: "void" });
    expect(await one.read()).toMatchObject({ status: "cancelled", pending: null });
  });

  it("gives the money back when the service ended between payment and effect", async () => {
    const { charge } = await changeService(one.ctx, input({ options: all(one.product, 8) }));
    await topUp(one.job, one.owner.clientId, 1);
    const invoice = parsePublicId("invoice", charge?.invoiceId ?? "") ?? "";
    await payInvoiceFromBalance(one.ctx, { id: invoice });
    expect(await codeOf(withdrawCharge(one.ctx, { id: one.id }))).toBe("state_conflict");
    await cancelService(one.ctx, { id: one.id, when: "now" });
    expect(await balance()).toBe(0);
    await settleServiceCharge(one.job, { invoice });
    await settleServiceCharge(one.job, { invoice });
    expect(await balance()).toBe(289);
    expect(await one.read()).toMatchObject({
      status: "cancelled",
      pending: null,
      recurring: { amount: 11_840 },
    });
  });
});

describe("a change", () => {
  it("of many at once is made once", async () => {
    const before = await balance();
    const wanted = input({ options: all(one.product, 8) });
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => codeOf(changeService(one.ctx, wanted))),
    );
    expect(outcomes.filter((code) => code === "done")).toHaveLength(1);
    expect(before - (await balance())).toBe(289);
  });

  it("is refused at another price than the one that was seen", async () => {
    const wanted = { ...input({ options: all(one.product, 8) }), expectedNetMinor: 288 };
    const error = await errorOf(changeService(one.ctx, wanted));
    expect(error.detail).toBe("The price of this change went from €2.88 to €2.89. Look at it again.");
    expect(await one.read()).toMatchObject({ recurring: { amount: 11_840 } });
  });

  it("names at the field what cannot be had", async () => {
    const [other, retired, dollars] = [
      await createTestProduct(),
      await createTestProduct({ status: "retired" }),
      await createTestProduct({ currency: "USD" }),
    ];
    const fieldsOf = async (wanted: Wanted) =>
      (await errorOf(changeService(one.ctx, input(wanted)))).fields.map(({ path, code }) => [...path, code]);
    expect(await fieldsOf({ options: all(one.product, 4) })).toEqual([["options", "unchanged"]]);
    expect(await fieldsOf({ options: [other.ram] })).toEqual([
      ["options", 0, "group", "not_found"],
      ["options", "required"],
    ]);
    expect(await fieldsOf({ product: other.id })).toEqual([["options", "required"]]);
    expect(await fieldsOf({ product: retired.id, options: [retired.ram] })).toEqual([["product", "retired"]]);
    expect(await fieldsOf({ product: dollars.id, options: [dollars.ram] })).toEqual([["cycle", "no_price"]]);
    const hidden = await createTestProduct();
    const productId = parsePublicId("product", hidden.id) ?? "";
    await asProvider((tx) =>
      tx.product.update({ where: { id: productId }, data: { visibility: "clients" } }),
    );
    expect(await fieldsOf({ product: hidden.id, options: [hidden.ram] })).toEqual([["product", "not_found"]]);
  });

  it("is the owner's and the provider's, and of what runs", async () => {
    const stranger = await createTestReseller({ name: "Stranger" });
    const wanted = input({ options: all(one.product, 8) });
    for (const verb of [previewChange, changeService]) {
      expect(await codeOf(verb(stranger.ctx, wanted))).toBe("not_found");
      expect(await codeOf(verb(anonymousContext(), wanted))).toBe("unauthenticated");
      expect(await codeOf(verb(one.admin, { ...wanted, id: newId() }))).toBe("not_found");
    }
    expect(await codeOf(withdrawCharge(stranger.ctx, { id: one.id }))).toBe("not_found");
    expect(await codeOf(getServiceOptions(stranger.ctx, { id: one.id }))).toBe("not_found");
    expect(await codeOf(settleServiceCharge(one.ctx, { invoice: newId() }))).toBe("forbidden");
    expect((await changeService(one.admin, wanted)).charge).toMatchObject({ outcome: "paid" });
    await cancelService(one.ctx, { id: one.id, when: "now" });
    expect(await codeOf(changeService(one.ctx, input({ options: all(one.product, 2) })))).toBe(
      "state_conflict",
    );
  });
});
