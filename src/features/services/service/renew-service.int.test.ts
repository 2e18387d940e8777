import { describe, expect, it } from "vitest";
import { parsePublicId, toPublicId } from "@/core/ids";
import { getBalance, getInvoice, payInvoiceFromBalance } from "@/features/billing";
import { changePrices, changePricesInput } from "@/features/pricing";
import { getSettings, updateSettings } from "@/features/settings";
import { asProvider, createTestReseller } from "@/testing/actors";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { addTestMember } from "@/testing/people";
import { holdAt, runningService, topUp } from "@/testing/services";
import { previewChangeInput } from "../schemas";
import { cancelService, keepService } from "./cancel-service";
import { changeService } from "./change-service";
import { previewChange } from "./preview-change";
import { previewRenewal } from "./preview-renewal";
import { renewService } from "./renew-service";
import { settleServiceCharge } from "./settle-charge";
import { suspendService } from "./suspend-service";

describe("renewing", () => {
  it("pays for one more period from the end of the last, and keeps to the end of the month", async () => {
    const { ctx, id, read, owner, admin, clock } = await runningService({ at: "2026-01-31T10:00:00Z" });
    const ends: (string | null)[] = [];
    for (let month = 0; month < 4; month++) {
      const { charge } = await renewService(ctx, { id });
      expect(charge).toMatchObject({ outcome: "paid", net: { amount: 11_840 } });
      ends.push((await read()).periodEnd);
    }
    expect(ends.map((end) => end?.slice(0, 10))).toEqual([
      "2026-03-31",
      "2026-04-30",
      "2026-05-31",
      "2026-06-30",
    ]);
    // Still in the first period: paid from its start to the end of the last.
    expect(await read()).toMatchObject({ periodStart: "2026-01-31T10:00:00.000Z" });
    const { balance } = await getBalance(admin, { client: owner.clientId });
    expect(balance.amount).toBe(100_000 - 4 * 11_840);
    clock.set("2026-07-10T00:00:00Z");
    const { charge } = await renewService(ctx, { id });
    expect(charge?.service).toMatchObject({
      periodStart: "2026-06-30T10:00:00.000Z",
      periodEnd: "2026-07-31T10:00:00.000Z",
    });
    const invoice = await getInvoice(ctx, { id: parsePublicId("invoice", charge?.invoiceId ?? "") ?? "" });
    expect(invoice.lines).toMatchObject([
      {
        kind: "renewal",
        description: expect.not.stringContaining("2026"),
        period: { start: "2026-06-30T10:00:00.000Z", end: "2026-07-31T10:00:00.000Z" },
      },
    ]);
  });

  it("by a person without access to billing waits for its invoice, however much there is", async () => {
    const { id, read, owner, clock } = await runningService();
    const { periodEnd } = await read();
    const buyer = await addTestMember(owner, ["orders"]);
    const { charge } = await renewService({ ...buyer.ctx, clock }, { id });
    expect(charge).toMatchObject({ outcome: "waiting", invoiceId: expect.any(String) });
    expect((await read()).periodEnd).toBe(periodEnd);
    const payer = await addTestMember(owner, ["billing"]);
    const invoice = { id: parsePublicId("invoice", charge?.invoiceId ?? "") ?? "" };
    await payInvoiceFromBalance({ ...payer.ctx, clock }, invoice);
    expect(await getInvoice({ ...payer.ctx, clock }, invoice)).toMatchObject({ status: "paid" });
  });

  it("of many at once is done once for each period", async () => {
    const { ctx, id, read, owner } = await runningService();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => codeOf(renewService(ctx, { id }))));
    const done = outcomes.filter((code) => code === "done").length;
    expect(outcomes.filter((code) => code !== "done" && code !== "state_conflict")).toEqual([]);
    const periods = await asProvider((tx) => tx.servicePeriod.count({ where: { serviceId: id } }));
    expect(periods).toBe(1 + done);
    const invoices = { clientId: owner.clientId, orderId: null };
    expect(await asProvider((tx) => tx.invoice.count({ where: invoices }))).toBe(done);
    // A form that says what it saw is done once, however often it is sent.
    const { periodEnd } = await read();
    const again = await Promise.all(
      Array.from({ length: 5 }, () => codeOf(renewService(ctx, { id, periodEnd: periodEnd ?? "" }))),
    );
    expect(again.filter((code) => code === "done")).toHaveLength(1);
  });

  it("waits for its invoice where the balance does not cover it; ending with the period voids that", async () => {
    const { ctx, id, read, owner, job } = await runningService({ balanceMinor: 11_839 });
    const first = await renewService(ctx, { id });
    expect(first.charge).toMatchObject({
      outcome: "waiting",
      service: { periodEnd: (await read()).periodEnd },
    });
    await cancelService(ctx, { id, when: "period_end" });
    expect(await read()).toMatchObject({ pending: null, cancelAtPeriodEnd: true });
    expect(await codeOf(renewService(ctx, { id }))).toBe("state_conflict");
    await keepService(ctx, { id });
    const { charge } = await renewService(ctx, { id });
    const invoice = parsePublicId("invoice", charge?.invoiceId ?? "") ?? "";
    await topUp(job, owner.clientId, 1);
    await payInvoiceFromBalance(ctx, { id: invoice });
    await suspendService(ctx, { id });
    await settleServiceCharge(job, { invoice });
    await settleServiceCharge(job, { invoice });
    expect(await read()).toMatchObject({ pending: null, periodEnd: "2026-03-15T10:00:00.000Z" });
    expect(await codeOf(renewService(ctx, { id }))).toBe("state_conflict");
  });

  it("takes the price that it was left, and a change counts what is paid ahead at that price", async () => {
    const { ctx, id, product, clock } = await runningService();
    await holdAt(id, 12_000);
    expect((await renewService(ctx, { id })).charge?.net.amount).toBe(12_000);
    clock.set("2026-01-16T00:00:00Z");
    const wanted = previewChangeInput.parse({
      id: toPublicId("service", id),
      options: [product.ram, { ...product.ips, quantity: 8 }, product.panel],
    });
    const preview = await previewChange(ctx, wanted);
    // 30 of 31 days of January's 118.40, all of February's 120.00; both at 124.80 from now on.
    expect(preview).toMatchObject({
      oldShare: { amount: 11_458 + 12_000 },
      newShare: { amount: 12_077 + 12_480 },
      remainingDays: 58,
    });
    expect((await changeService(ctx, wanted)).charge?.net).toEqual(preview.net);
  });

  it("keeps what a dated change of prices leaves it, also before that change's job has run", async () => {
    const { ctx, id, product, admin, clock, read } = await runningService();
    const change = {
      changes: [
        {
          product: product.id,
          cycle: "monthly",
          currency: "EUR",
          before: { priceMinor: 10_000, setupMinor: 5_000, floorMinor: null },
          after: { priceMinor: 20_000 },
        },
      ],
      validFrom: "2026-02-01T00:00:00.000Z",
      running: { mode: "for_good" },
      reason: "Dearer power",
    };
    await changePrices(admin, changePricesInput.parse(change));
    clock.set("2026-01-31T23:59:59Z");
    expect((await renewService(ctx, { id })).charge?.net.amount).toBe(11_840);
    expect(await read()).toMatchObject({ kept: null });
    clock.set("2026-02-01T00:00:01Z");
    // 248.00 less 20 % would be 198.40. To look at the price is enough.
    expect(await previewRenewal(ctx, { id })).toMatchObject({
      periodStart: "2026-03-15T10:00:00.000Z",
      periodEnd: "2026-04-15T10:00:00.000Z",
      price: { amount: 11_840, currency: "EUR" },
      retail: { amount: 24_800, currency: "EUR" },
    });
    expect((await renewService(ctx, { id })).charge?.net.amount).toBe(11_840);
    expect(await read()).toMatchObject({ kept: { price: { amount: 11_840 }, until: null } });
    const held = await asProvider((tx) =>
      tx.activity.findMany({ where: { action: "prices.held", at: { gte: clock.now() } } }),
    );
    // It is the system that follows the change, whoever renews.
    expect(held.map(({ actorKind }) => actorKind)).toEqual(["job"]);
  });

  it("is the owner's and the provider's", async () => {
    const { id, admin } = await runningService();
    const stranger = await createTestReseller({ name: "Stranger" });
    for (const verb of [renewService, previewRenewal]) {
      expect(await codeOf(verb(stranger.ctx, { id }))).toBe("not_found");
      expect(await codeOf(verb(anonymousContext(), { id }))).toBe("unauthenticated");
    }
    expect((await renewService(admin, { id })).charge).toMatchObject({ outcome: "paid" });
  });
});

describe("with tax", () => {
  it("a preview says net, tax and total, and that is what is charged and given back", async () => {
    const { ctx, admin, id, owner, product } = await runningService();
    const { billing, company } = await getSettings(admin);
    const rates = [{ country: company.country, rateBps: 1_900 }];
    await updateSettings(admin, "billing", {
      tax: { enabled: true, name: "VAT", reverseCharge: true, rates },
    });
    const balance = async () => (await getBalance(admin, { client: owner.clientId })).balance.amount;
    const money = (amount: number) => ({ amount, currency: "EUR" });
    const terms = { treatment: "standard", bps: 1_900, name: "VAT" };
    const before = await balance();
    const sums = { price: money(11_840), tax: money(2_250), total: money(14_090), taxTerms: terms };
    for (const of of [ctx, admin]) expect(await previewRenewal(of, { id })).toMatchObject(sums);
    const { charge: renewal } = await renewService(ctx, { id });
    expect(renewal).toMatchObject({ net: money(11_840), total: money(14_090) });
    expect(before - (await balance())).toBe(14_090);
    const told = await asProvider((tx) =>
      tx.outboxEvent.findFirstOrThrow({
        where: { clientId: owner.clientId, type: "invoice.created" },
        orderBy: { id: "desc" },
      }),
    );
    expect(told.payload).toMatchObject({ total: money(14_090) });

    // Fewer addresses: what is given back has its tax with it.
    const options = [product.ram, { ...product.ips, quantity: 1 }, product.panel];
    const wanted = previewChangeInput.parse({ id: toPublicId("service", id), options });
    const preview = await previewChange(ctx, wanted);
    expect(preview.net.amount).toBeLessThan(0);
    expect(preview.tax.amount).toBe(-Math.round(-preview.net.amount * 0.19));
    expect(preview.total.amount).toBe(preview.net.amount + preview.tax.amount);
    expect(await previewChange(admin, wanted)).toMatchObject({ total: preview.total, taxTerms: terms });
    const full = await balance();
    const { charge: change } = await changeService(ctx, wanted);
    expect(change).toMatchObject({ outcome: "credited", net: preview.net, total: preview.total });
    expect((await balance()) - full).toBe(-preview.total.amount);
    await updateSettings(admin, "billing", billing);
  });
});
