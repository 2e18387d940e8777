import { beforeEach, describe, expect, it } from "vitest";
import { parsePublicId, toPublicId } from "@/core/ids";
import { getBalance, getInvoice, payInvoiceFromBalance } from "@/features/billing";
import { asProvider, createTestReseller } from "@/testing/actors";
import { priceCycle, type TestProduct } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { holdAt, type RunningService, runningService, topUp } from "@/testing/services";
import { previewChangeInput } from "../schemas";
import { cancelService } from "./cancel-service";
import { changeService } from "./change-service";
import { getChangeCatalog } from "./get-change-catalog";
import { previewChange } from "./preview-change";
import { renewService } from "./renew-service";
import { settleServiceCharge } from "./settle-charge";
import { withdrawCharge } from "./withdraw-charge";

let one: RunningService;

/** A server at 118.40 a month, 1,184.00 a year, with 14 of 31 days of the month left. */
async function start(options: Parameters<typeof runningService>[0] = {}): Promise<void> {
  one = await runningService({ balanceMinor: 500_000, ...options });
  await priceCycle(one.product, "annual", 10);
  await priceCycle(one.product, "quarterly", 3);
  one.clock.set("2026-02-01T12:00:00Z");
}

beforeEach(() => start());

type Wanted = {
  cycle?: string;
  options?: { group: string; option: string; quantity?: number }[];
};

const input = (wanted: Wanted) => previewChangeInput.parse({ id: toPublicId("service", one.id), ...wanted });
const balance = async () => (await getBalance(one.admin, { client: one.owner.clientId })).balance.amount;
const all = ({ ram, ips, panel }: TestProduct, quantity: number) => [ram, { ...ips, quantity }, panel];
const periods = () =>
  asProvider((tx) =>
    tx.servicePeriod.findMany({ where: { serviceId: one.id }, orderBy: { periodStart: "asc" } }),
  );
const asked = () =>
  asProvider((tx) => tx.provisioningAction.count({ where: { serviceId: one.id, kind: "change" } }));
const uuidOf = (invoice: string | null | undefined) => parsePublicId("invoice", invoice ?? "") ?? "";

describe("another billing cycle", () => {
  it("begins now, charged to the cent of its preview: a whole period less the rest of the old one", async () => {
    await asProvider((tx) => tx.service.update({ where: { id: one.id }, data: { resaleMinor: 15_000n } }));
    const wanted = input({ cycle: "annual" });
    const preview = await previewChange(one.ctx, wanted);
    expect(preview).toMatchObject({
      from: { cycle: "monthly", recurring: { amount: 11_840 } },
      to: { cycle: "annual", recurring: { amount: 118_400 }, recurringRetail: { amount: 148_000 } },
      newPeriod: { start: "2026-02-01T12:00:00.000Z", end: "2027-02-01T12:00:00.000Z" },
      remainingDays: 14,
      totalDays: 31,
      oldShare: { amount: 5_347 },
      newShare: { amount: 118_400 },
      refunded: { amount: 0 },
      resale: { from: { amount: 15_000 }, to: { amount: 180_000 } },
      kept: null,
      net: { amount: 113_053 },
    });
    const before = await balance();
    const { charge } = await changeService(one.ctx, { ...wanted, expectedNetMinor: 113_053 });
    expect(charge).toMatchObject({ outcome: "paid", net: preview.net });
    expect(before - (await balance())).toBe(113_053);
    const service = await one.read();
    expect(service).toMatchObject({
      cycle: "annual",
      recurring: { amount: 118_400 },
      resale: { amount: 180_000 },
      periodStart: "2026-02-01T12:00:00.000Z",
      periodEnd: "2027-02-01T12:00:00.000Z",
    });
    expect({ ...charge?.service, updatedAt: "" }).toEqual({ ...service, updatedAt: "" });
    const invoice = await getInvoice(one.ctx, { id: uuidOf(charge?.invoiceId) });
    expect(invoice.lines).toMatchObject([
      {
        description: expect.stringMatching(
          /: annual from 1 Feb 2026 to 1 Feb 2027, less 14 of 31 days paid before$/,
        ),
      },
    ]);
    // What had begun ends there, with its part of the price: 17 of 31 days.
    expect((await periods()).map(({ recurringMinor }) => Number(recurringMinor))).toEqual([6_493, 118_400]);
    // Nothing that runs is another.
    expect(await asked()).toBe(0);
  });

  it("and back at the same moment nets to nothing, and renews by the month again", async () => {
    one.clock.set("2026-01-15T10:00:00Z");
    const before = await balance();
    await changeService(one.ctx, input({ cycle: "annual" }));
    const { charge } = await changeService(one.ctx, input({ cycle: "monthly" }));
    expect(charge).toMatchObject({ outcome: "credited", net: { amount: 11_840 - 118_400 }, invoiceId: null });
    expect(await balance()).toBe(before);
    expect(await one.read()).toMatchObject({ cycle: "monthly", periodEnd: "2026-02-15T10:00:00.000Z" });
    expect(await periods()).toHaveLength(1);
  });

  it("counts from its own first day: from the end of a month to the ends of months", async () => {
    one.clock.set("2026-01-31T12:00:00Z");
    await changeService(one.ctx, input({ cycle: "annual" }));
    await changeService(one.ctx, input({ cycle: "monthly" }));
    const ends = [(await one.read()).periodEnd];
    for (let month = 0; month < 3; month++)
      ends.push((await renewService(one.ctx, { id: one.id })).charge?.service.periodEnd ?? null);
    expect(ends.map((end) => end?.slice(0, 10))).toEqual([
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
      "2026-05-31",
    ]);
  });

  it("goes with other options in one change, which provisioning hears of", async () => {
    const { charge } = await changeService(
      one.ctx,
      input({ cycle: "quarterly", options: all(one.product, 8) }),
    );
    // 156.00 less 20 % is 124.80: three months of it, less 53.47.
    expect(charge).toMatchObject({ outcome: "paid", net: { amount: 37_440 - 5_347 } });
    expect(await asked()).toBe(1);
  });

  it("gives back what was paid ahead, and what a change of prices had left it ends", async () => {
    await holdAt(one.id, 9_000);
    await renewService(one.ctx, { id: one.id });
    const preview = await previewChange(one.ctx, input({ cycle: "annual" }));
    expect(preview).toMatchObject({
      kept: { amount: 9_000 },
      oldShare: { amount: 5_347 + 9_000 },
      net: { amount: 118_400 - 14_347 },
    });
    const { charge } = await changeService(one.ctx, input({ cycle: "annual" }));
    expect(charge).toMatchObject({ net: preview.net, service: { kept: null } });
    expect(await one.read()).toMatchObject({ kept: null, periodEnd: "2027-02-01T12:00:00.000Z" });
    one.clock.set("2027-01-20T00:00:00Z");
    expect((await renewService(one.ctx, { id: one.id })).charge?.net.amount).toBe(118_400);
  });

  it("begins where the paid time had run out", async () => {
    one.clock.set("2026-02-20T12:00:00Z");
    const { charge } = await changeService(one.ctx, input({ cycle: "quarterly" }));
    expect(charge).toMatchObject({
      net: { amount: 35_520 },
      service: { periodStart: "2026-02-15T10:00:00.000Z", periodEnd: "2026-05-15T10:00:00.000Z" },
    });
  });

  it("of many at once is made once", async () => {
    const before = await balance();
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => codeOf(changeService(one.ctx, input({ cycle: "annual" })))),
    );
    expect(outcomes.filter((code) => code === "done")).toHaveLength(1);
    expect(before - (await balance())).toBe(113_053);
  });

  it("names at the field what cannot be had", async () => {
    const fieldsOf = async (wanted: Wanted) =>
      (await errorOf(changeService(one.ctx, input(wanted)))).fields.map(({ path, code }) => [...path, code]);
    expect(await fieldsOf({ cycle: "biennial" })).toEqual([["cycle", "no_price"]]);
    expect(await fieldsOf({ cycle: "one_time" })).toEqual([["cycle", "one_time"]]);
    expect(await fieldsOf({ cycle: "monthly" })).toEqual([["options", "unchanged"]]);
    expect(() => input({ cycle: "weekly" })).toThrow();
    await cancelService(one.ctx, { id: one.id, when: "period_end" });
    expect(await codeOf(changeService(one.ctx, input({ cycle: "annual" })))).toBe("state_conflict");
  });

  it("is the owner's and the provider's", async () => {
    const stranger = await createTestReseller({ name: "Stranger" });
    for (const verb of [previewChange, changeService, getChangeCatalog]) {
      expect(await codeOf(verb(stranger.ctx, input({ cycle: "annual" })))).toBe("not_found");
      expect(await codeOf(verb(anonymousContext(), input({ cycle: "annual" })))).toBe("unauthenticated");
    }
    // An admin sees what the owner pays.
    const [own, admins] = [
      await getChangeCatalog(one.ctx, { id: one.id }),
      await getChangeCatalog(one.admin, { id: one.id }),
    ];
    expect(admins).toEqual(own);
    expect(own.products.find(({ id }) => id === one.product.id)?.prices[0]).toMatchObject({
      recurring: { price: { amount: 8_000 } },
    });
    expect((await changeService(one.admin, input({ cycle: "annual" }))).charge?.outcome).toBe("paid");
    const by = { action: "service.changed", clientId: one.owner.clientId, actorKind: "admin" as const };
    expect(await asProvider((tx) => tx.activity.count({ where: by }))).toBe(1);
  });
});

describe("without enough in the balance", () => {
  beforeEach(() => start({ balanceMinor: 113_052 }));

  it("waits for its invoice, and then begins when it was asked for", async () => {
    const { charge } = await changeService(one.ctx, input({ cycle: "annual" }));
    expect(charge).toMatchObject({ outcome: "waiting", service: { cycle: "monthly" } });
    expect(await periods()).toHaveLength(1);
    one.clock.set("2026-02-03T09:00:00Z");
    await topUp(one.job, one.owner.clientId, 1);
    await payInvoiceFromBalance(one.ctx, { id: uuidOf(charge?.invoiceId) });
    await settleServiceCharge(one.job, { invoice: uuidOf(charge?.invoiceId) });
    await settleServiceCharge(one.job, { invoice: uuidOf(charge?.invoiceId) });
    expect(await one.read()).toMatchObject({
      cycle: "annual",
      pending: null,
      periodStart: "2026-02-01T12:00:00.000Z",
      periodEnd: "2027-02-01T12:00:00.000Z",
    });
    expect((await periods())[1]).toMatchObject({ invoiceId: uuidOf(charge?.invoiceId) });
    expect(await asked()).toBe(0);
  });

  it("lapses when it is taken back, or the service is to end with its period", async () => {
    await changeService(one.ctx, input({ cycle: "annual" }));
    expect(await withdrawCharge(one.ctx, { id: one.id })).toMatchObject({ pending: null, cycle: "monthly" });
    const { charge } = await changeService(one.ctx, input({ cycle: "annual" }));
    await cancelService(one.ctx, { id: one.id, when: "period_end" });
    expect(await one.read()).toMatchObject({ pending: null, cancelAtPeriodEnd: true });
    expect(await getInvoice(one.ctx, { id: uuidOf(charge?.invoiceId) })).toMatchObject({ status: "void" });
  });
});
