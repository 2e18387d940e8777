import { describe, expect, it } from "vitest";
import { toPublicId } from "@/core/ids";
import { getBalance, payInvoiceFromBalance } from "@/features/billing";
import { suspendReseller } from "@/features/resellers";
import {
  cancelService,
  changeService,
  keepService,
  previewChangeInput,
  renewService,
  suspendService,
} from "@/features/services";
import { getSettings, updateSettings } from "@/features/settings";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { holdAt, runningService, topUp } from "@/testing/services";
import { runDunning, runRenewals, settleRenewals } from "..";

const periodsOf = (id: string) =>
  asProvider((tx) =>
    tx.servicePeriod.findMany({ where: { serviceId: id }, orderBy: { periodStart: "asc" } }),
  );
const renewalInvoices = (clientId: string) =>
  asProvider((tx) =>
    tx.invoice.findMany({
      where: { clientId, orderId: null },
      include: { lines: true },
      orderBy: { number: "asc" },
    }),
  );
const day = (at: Date | string | null) => (at ? new Date(at).toISOString().slice(0, 10) : null);

describe("renewals", () => {
  it("are invoiced 14 days ahead and paid from the balance, to the end of each month", async () => {
    const { job, id, read, owner, clock, admin } = await runningService({ at: "2026-01-31T10:00:00Z" });
    clock.set("2026-02-14T09:59:59Z");
    await runRenewals(job);
    expect(await renewalInvoices(owner.clientId)).toEqual([]);
    clock.set("2026-02-14T10:00:00Z");
    expect(await runRenewals(job)).toMatchObject({ paid: 1 });
    expect(await runRenewals(job)).toMatchObject({ paid: 0 });
    expect(day((await read()).periodEnd)).toBe("2026-03-31");
    expect((await getBalance(admin, { client: owner.clientId })).balance.amount).toBe(100_000 - 11_840);
    const [invoice] = await renewalInvoices(owner.clientId);
    expect(invoice).toMatchObject({ status: "paid", netMinor: 11_840n });
    expect(invoice?.lines).toMatchObject([
      { kind: "renewal", description: expect.not.stringContaining("2026") },
    ]);
    const [line] = invoice?.lines ?? [];
    expect([day(line?.periodStart ?? null), day(line?.periodEnd ?? null)]).toEqual([
      "2026-02-28",
      "2026-03-31",
    ]);
    // Down for three months and a half: one invoice for each period, one after the other.
    clock.set("2026-07-01T00:00:00Z");
    await runRenewals(job);
    expect((await periodsOf(id)).map(({ periodEnd }) => day(periodEnd))).toEqual([
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
      "2026-05-31",
      "2026-06-30",
      "2026-07-31",
    ]);
    expect(await renewalInvoices(owner.clientId)).toHaveLength(5);
    expect(await read()).toMatchObject({ periodStart: "2026-06-30T10:00:00.000Z" });
  });

  it("wait for their payment where the balance is short, and move on in order", async () => {
    const { job, ctx, id, read, owner, clock } = await runningService({ balanceMinor: 0 });
    await holdAt(id, 12_000);
    clock.set("2026-03-02T00:00:00Z");
    await runRenewals(job);
    const [first, second] = await renewalInvoices(owner.clientId);
    expect([first, second].map((one) => one?.status)).toEqual(["issued", "issued"]);
    expect(first?.netMinor).toBe(12_000n);
    expect(day((await read()).periodEnd)).toBe("2026-02-15");
    await topUp(job, owner.clientId, 12_000);
    // The later one first: it takes effect once the earlier one is paid.
    await payInvoiceFromBalance(ctx, { id: second?.id ?? "" });
    await settleRenewals(job, { invoice: second?.id ?? "" });
    expect(day((await read()).periodEnd)).toBe("2026-02-15");
    await topUp(job, owner.clientId, 12_000);
    await runRenewals(job);
    await settleRenewals(job, { invoice: first?.id ?? "" });
    expect(await read()).toMatchObject({
      periodEnd: "2026-04-15T10:00:00.000Z",
      recurring: { amount: 12_000 },
    });
  });

  it("of services that are cancelled are void, and come back with the service", async () => {
    const { job, ctx, id, owner, clock } = await runningService({ balanceMinor: 0 });
    clock.set("2026-02-10T00:00:00Z");
    await runRenewals(job);
    await cancelService(ctx, { id, when: "period_end" });
    const states = async () => (await renewalInvoices(owner.clientId)).map(({ status }) => status);
    expect(await states()).toEqual(["void"]);
    expect(await periodsOf(id)).toHaveLength(1);
    await runRenewals(job);
    expect(await states()).toEqual(["void"]);
    await keepService(ctx, { id });
    await runRenewals(job);
    expect(await states()).toEqual(["void", "issued"]);
    await cancelService(ctx, { id, when: "now" });
    expect(await states()).toEqual(["void", "void"]);
    await runRenewals(job);
    expect(await states()).toHaveLength(2);
  });

  it("are made anew after a change, and refuse one whose period has begun, or is renewed by hand", async () => {
    const { job, ctx, id, owner, product, clock } = await runningService({ balanceMinor: 0 });
    clock.set("2026-02-10T00:00:00Z");
    await runRenewals(job);
    const refusal = await renewService(ctx, { id }).catch((error: Error) => error.message);
    expect(refusal).toMatch(/pay invoice INV-\d+/);
    // To less: nothing is to be paid for it.
    const wanted = previewChangeInput.parse({ id: toPublicId("service", id), options: [product.ram] });
    await changeService(ctx, wanted);
    expect((await renewalInvoices(owner.clientId)).map(({ status }) => status)).toEqual(["void"]);
    await runRenewals(job);
    // 125.00 less 20 %.
    expect((await renewalInvoices(owner.clientId)).at(-1)).toMatchObject({
      status: "issued",
      netMinor: 10_000n,
    });
    clock.set("2026-02-16T00:00:00Z");
    const more = previewChangeInput.parse({
      ...wanted,
      id: toPublicId("service", id),
      options: [product.ram, product.panel],
    });
    expect(await codeOf(changeService(ctx, more))).toBe("state_conflict");
    expect(await periodsOf(id)).toHaveLength(2);
  });

  it("wait while a change waits for its payment, and until it lapses with the period", async () => {
    const { job, ctx, id, product, clock, read } = await runningService({ balanceMinor: 0 });
    clock.set("2026-02-02T00:00:00Z");
    const options = [product.ram, { ...product.ips, quantity: 8 }, product.panel];
    await changeService(ctx, previewChangeInput.parse({ id: toPublicId("service", id), options }));
    await runRenewals(job);
    expect(await periodsOf(id)).toHaveLength(1);
    clock.set("2026-02-15T10:00:00Z");
    await runRenewals(job);
    expect(await read()).toMatchObject({ pending: null });
    expect(await periodsOf(id)).toHaveLength(2);
  });

  it("that are paid for a service that has ended go back to the balance, once", async () => {
    const { job, ctx, admin, id, owner, clock } = await runningService({ balanceMinor: 0 });
    clock.set("2026-02-10T00:00:00Z");
    await runRenewals(job);
    const [invoice] = await renewalInvoices(owner.clientId);
    await topUp(job, owner.clientId, 11_840);
    await payInvoiceFromBalance(ctx, { id: invoice?.id ?? "" });
    await cancelService(ctx, { id, when: "now" });
    await settleRenewals(job, { invoice: invoice?.id ?? "" });
    await settleRenewals(job);
    expect((await getBalance(admin, { client: owner.clientId })).balance.amount).toBe(11_840);
    expect(await periodsOf(id)).toHaveLength(1);
  });

  it("go on for what its reseller has suspended, and are held where an admin has held them", async () => {
    const { job, ctx, admin, id, owner, clock } = await runningService();
    await suspendService(ctx, { id });
    clock.set("2026-02-10T00:00:00Z");
    await runRenewals(job);
    expect(await periodsOf(id)).toHaveLength(2);
    await suspendReseller(admin, { id: owner.clientId, reason: "Late", renewals: "hold" });
    clock.set("2026-05-10T00:00:00Z");
    await runRenewals(job);
    expect(await periodsOf(id)).toHaveLength(2);
  });

  it("leave alone what ran out before the first day of the rules", async () => {
    const { job, admin, id, clock } = await runningService();
    const { renewals } = (await getSettings(job)).billing;
    await updateSettings(admin, "billing", { renewals: { ...renewals, startsOn: "2026-02-16" } });
    clock.set("2026-02-20T00:00:00Z");
    await runRenewals(job);
    expect(await periodsOf(id)).toHaveLength(1);
    await updateSettings(admin, "billing", { renewals: { ...renewals, startsOn: "2026-02-15" } });
    await runRenewals(job);
    // The one from 15 February on; the next is invoiced two weeks ahead.
    expect(await periodsOf(id)).toHaveLength(2);
    await updateSettings(admin, "billing", { renewals });
  });

  it("are nobody's but the system's to run", async () => {
    const [reseller, admin] = [await createTestReseller(), await createTestAdmin()];
    for (const verb of [runRenewals, runDunning, settleRenewals]) {
      expect(await codeOf(verb(reseller.ctx))).toBe("forbidden");
      expect(await codeOf(verb(admin.ctx))).toBe("forbidden");
      expect(await codeOf(verb(anonymousContext()))).toBe("unauthenticated");
    }
  });
});
