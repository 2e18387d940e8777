import { beforeEach, describe, expect, it } from "vitest";
import { parsePublicId, toPublicId } from "@/core/ids";
import { creditInvoice, getBalance } from "@/features/billing";
import { asProvider } from "@/testing/actors";
import { priceCycle, type TestProduct } from "@/testing/catalog";
import { codeOf } from "@/testing/error-code";
import { type RunningService, runningService } from "@/testing/services";
import { previewChangeInput } from "../schemas";
import { changeService } from "./change-service";
import { readChangeState } from "./change-state";
import { previewChange } from "./preview-change";
import { renewService } from "./renew-service";

let one: RunningService;

beforeEach(async () => {
  one = await runningService({ balanceMinor: 500_000 });
  // 14 of 31 days are left: 53.47 of 118.40.
  one.clock.set("2026-02-01T12:00:00Z");
});

const all = ({ ram, ips, panel }: TestProduct, quantity: number) => [ram, { ...ips, quantity }, panel];
const input = (wanted: object) => previewChangeInput.parse({ id: toPublicId("service", one.id), ...wanted });
const fewer = () => input({ options: all(one.product, 1) });
const balance = async () => (await getBalance(one.admin, { client: one.owner.clientId })).balance.amount;
const refund = (invoice: string, amountMinor: number) =>
  creditInvoice(one.admin, { invoice, amountMinor, reason: "It was down." });
const uuidOf = (invoice: string | null | undefined) => parsePublicId("invoice", invoice ?? "") ?? "";
const orderInvoice = async () => {
  const { orderId } = await asProvider((tx) => tx.service.findUniqueOrThrow({ where: { id: one.id } }));
  return (await asProvider((tx) => tx.invoice.findFirstOrThrow({ where: { orderId } }))).id;
};

describe("what was refunded", () => {
  it("is not credited again by a change to less", async () => {
    expect((await previewChange(one.ctx, fewer())).net.amount).toBe(-217);
    // 158.40 with the set-up fee, whole.
    await refund(await orderInvoice(), 15_840);
    const before = await balance();
    const preview = await previewChange(one.ctx, fewer());
    expect(preview).toMatchObject({ refunded: { amount: 217 }, net: { amount: 0 } });
    const { charge } = await changeService(one.ctx, fewer());
    expect(charge).toMatchObject({ outcome: "free", net: { amount: 0 } });
    expect(await balance()).toBe(before);
    expect(await one.read()).toMatchObject({ recurring: { amount: 11_360 } });
  });

  it("is not credited again by another cycle either, nor counted for it later", async () => {
    await priceCycle(one.product, "annual", 10);
    await refund(await orderInvoice(), 15_840);
    const { charge } = await changeService(one.ctx, input({ cycle: "annual" }));
    expect(charge?.net.amount).toBe(118_400);
    // The year is paid in full: the rest of it comes back.
    const less = await previewChange(one.ctx, fewer());
    expect(less).toMatchObject({ refunded: { amount: 0 }, net: { amount: 113_600 - 118_400 } });
  });

  it("of a renewal or of a change counts for just that", async () => {
    const renewal = (await renewService(one.ctx, { id: one.id })).charge;
    await refund(uuidOf(renewal?.invoiceId), 11_840);
    // This month's part comes back, the month that was refunded does not.
    expect((await previewChange(one.ctx, fewer())).net.amount).toBe(-217 - 480);
    await priceCycle(one.product, "annual", 10);
    const other = await previewChange(one.ctx, input({ cycle: "annual" }));
    expect(other).toMatchObject({ oldShare: { amount: 17_187 }, refunded: { amount: 11_840 } });

    const upgrade = (await changeService(one.ctx, input({ options: all(one.product, 8) }))).charge;
    const paid = upgrade?.net.amount ?? 0;
    await refund(uuidOf(upgrade?.invoiceId), paid);
    const state = await readChangeState(one.ctx, { kind: "tenant", clientId: one.owner.clientId }, one.id);
    expect(state.refundedMinor).toBe(11_840 + paid);
  });

  it("between preview and change makes the change be looked at again", async () => {
    const wanted = { ...fewer(), expectedNetMinor: -217 };
    await refund(await orderInvoice(), 15_840);
    expect(await codeOf(changeService(one.ctx, wanted))).toBe("state_conflict");
  });

  it("at the same moment as the change is seen by it, or refused", async () => {
    const before = await balance();
    const invoice = await orderInvoice();
    const [refunded, changed] = await Promise.all([
      codeOf(refund(invoice, 15_840)),
      codeOf(changeService(one.ctx, fewer())),
    ]);
    expect([refunded, changed].filter((code) => code !== "done" && code !== "state_conflict")).toEqual([]);
    const given = (await balance()) - before;
    // Both, in this order, is all that may give more than the refund: the refund is an admin's own word.
    expect([15_840, 15_840 + 217]).toContain(given);
  });
});
