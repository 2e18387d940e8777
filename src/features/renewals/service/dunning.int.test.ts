import { beforeAll, describe, expect, it } from "vitest";
import { payInvoiceFromBalance } from "@/features/billing";
import { suspendService, unsuspendService } from "@/features/services";
import { updateSettings } from "@/features/settings";
import { asProvider, createTestAdmin } from "@/testing/actors";
import { codeOf } from "@/testing/error-code";
import { runningService, topUp } from "@/testing/services";
import { runDunning, runRenewals, settleRenewals } from "..";

const RULES = {
  startsOn: null,
  leadDays: 14,
  remindBeforeDays: [3],
  remindAfterDays: [1, 7],
  chargeBeforeDays: 1,
  warnCardDays: 30,
  suspendAfterDays: 10,
  terminateAfterDays: 30,
};

beforeAll(async () => {
  await updateSettings((await createTestAdmin()).ctx, "billing", { dueDays: 14, renewals: RULES });
});

/** A service whose invoice for the time from 15 February, 10:00, was issued on the 1st and is due on the 15th. */
async function unpaid() {
  const running = await runningService({ balanceMinor: 0 });
  const { job, clock, owner } = running;
  clock.set("2026-02-01T10:00:00Z");
  await runRenewals(job);
  const invoice = await asProvider((tx) =>
    tx.invoice.findFirstOrThrow({ where: { clientId: owner.clientId, orderId: null } }),
  );
  const on = async (day: string) => {
    clock.set(`2026-${day}T10:00:00Z`);
    await Promise.all([runDunning(job), runDunning(job)]);
  };
  const steps = async () =>
    (
      await asProvider((tx) =>
        tx.dunningStep.findMany({ where: { invoiceId: invoice.id }, orderBy: { at: "asc" } }),
      )
    ).map(({ step }) => step);
  const events = async () =>
    (
      await asProvider((tx) =>
        tx.outboxEvent.findMany({
          where: { clientId: owner.clientId, type: { in: EVENTS } },
          orderBy: { id: "asc" },
        }),
      )
    ).map(({ type }) => type);
  const pay = async () => {
    await topUp(job, owner.clientId, 11_840);
    await payInvoiceFromBalance(running.ctx, { id: invoice.id });
  };
  return { ...running, invoice: invoice.id, on, steps, events, pay };
}

const EVENTS = [
  "invoice.reminder",
  "invoice.overdue",
  "payment.due",
  "service.suspended",
  "service.unsuspended",
  "service.terminated",
];

describe("an invoice that nobody pays", () => {
  it("is reminded of, holds its service back and in the end ends it: each step once", async () => {
    const { on, steps, events, read, invoice } = await unpaid();
    await on("02-11");
    expect(await steps()).toEqual([]);
    await on("02-12");
    await on("02-14");
    await on("02-16");
    await on("02-22");
    await on("02-24");
    expect(await read()).toMatchObject({ status: "active" });
    await on("02-25");
    expect(await read()).toMatchObject({
      status: "suspended",
      suspendedBy: "overdue",
      statusReason: "overdue",
    });
    await on("03-16");
    expect(await read()).toMatchObject({ status: "suspended" });
    await on("03-17");
    await on("03-18");
    expect(await read()).toMatchObject({ status: "terminated" });
    expect(await steps()).toEqual(["before_3", "charge", "after_1", "after_7", "suspend", "terminate"]);
    expect(await events()).toEqual([
      "invoice.reminder",
      "payment.due",
      "invoice.overdue",
      "invoice.overdue",
      "service.suspended",
      "service.terminated",
    ]);
    const kept = await asProvider((tx) => tx.invoice.findUniqueOrThrow({ where: { id: invoice } }));
    expect(kept.status).toBe("void");
  });

  it("lets its service go on as soon as it is paid", async () => {
    const { on, pay, read, job, invoice, events } = await unpaid();
    for (const day of ["02-16", "02-25"]) await on(day);
    await pay();
    await settleRenewals(job, { invoice });
    await settleRenewals(job, { invoice });
    expect(await read()).toMatchObject({
      status: "active",
      suspendedBy: null,
      statusReason: null,
      periodEnd: "2026-03-15T10:00:00.000Z",
    });
    expect((await events()).filter((type) => type === "service.unsuspended")).toHaveLength(1);
  });

  it("after days without the job: one reminder, and nothing sooner after it than configured", async () => {
    const { on, steps, read } = await unpaid();
    await on("03-20");
    expect((await steps()).sort()).toEqual(["after_7", "charge"]);
    await on("03-28");
    expect(await read()).toMatchObject({ status: "active" });
    // 9 days from the first reminder to suspension, and 20 to termination.
    await on("03-29");
    expect(await read()).toMatchObject({ status: "suspended" });
    await on("04-17");
    expect(await read()).toMatchObject({ status: "suspended" });
    await on("04-18");
    expect(await read()).toMatchObject({ status: "terminated" });
  });

  it("leaves what others hold back to them, and what an admin lets go on", async () => {
    const reseller = await unpaid();
    await suspendService(reseller.ctx, { id: reseller.id });
    for (const day of ["02-16", "02-25", "03-20"]) await reseller.on(day);
    expect(await reseller.read()).toMatchObject({ status: "suspended", suspendedBy: "reseller" });
    await reseller.pay();
    await settleRenewals(reseller.job);
    expect(await reseller.read()).toMatchObject({
      suspendedBy: "reseller",
      periodEnd: "2026-03-15T10:00:00.000Z",
    });
    const spared = await unpaid();
    for (const day of ["02-16", "02-25"]) await spared.on(day);
    expect(await codeOf(unsuspendService(spared.ctx, { id: spared.id }))).toBe("state_conflict");
    await unsuspendService(spared.admin, { id: spared.id, reason: "A word was given" });
    for (const day of ["03-17", "04-30"]) await spared.on(day);
    expect(await spared.read()).toMatchObject({ status: "active" });
  });
});

it("of a payment and a termination at the same moment one is first, and no money is lost", async () => {
  for (let round = 0; round < 8; round += 1) {
    const { on, ctx, job, owner, invoice, read, clock } = await unpaid();
    for (const day of ["02-16", "02-25"]) await on(day);
    await topUp(job, owner.clientId, 11_840);
    clock.set("2026-03-17T10:00:00Z");
    const [paid] = await Promise.all([codeOf(payInvoiceFromBalance(ctx, { id: invoice })), runDunning(job)]);
    await settleRenewals(job, { invoice });
    const { status } = await read();
    const account = await asProvider((tx) =>
      tx.ledgerAccount.findFirstOrThrow({ where: { clientId: owner.clientId, kind: "client_balance" } }),
    );
    expect([paid, status, account.balanceMinor]).toEqual(
      paid === "done" ? ["done", "active", 0n] : ["state_conflict", "terminated", 11_840n],
    );
  }
});
