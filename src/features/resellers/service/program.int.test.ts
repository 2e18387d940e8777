import { beforeAll, describe, expect, it } from "vitest";
import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { listActivity } from "@/features/activity";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { getPricedCatalog } from "@/features/pricing";
import { DEFAULT_SETTINGS, updateSettings } from "@/features/settings";
import { createTestAdmin, createTestClient, createTestReseller, type TestClient } from "@/testing/actors";
import { apply, filledIn } from "@/testing/applications";
import { createTestProduct } from "@/testing/catalog";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import {
  answerApplication,
  approveApplication,
  approveApplicationInput,
  countPendingApplications,
  decideApplicationInput,
  getApplication,
  getOwnApplication,
  getReseller,
  getResellerProfile,
  getResellerStanding,
  listApplications,
  listResellers,
  listTiers,
  reactivateReseller,
  rejectApplication,
  requestApplicationInfo,
  setResellerRate,
  setResellerRateInput,
  submitApplication,
  suspendReseller,
} from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;

beforeAll(async () => {
  admin = await createTestAdmin();
  await createTestReseller(); // makes the lowest tier
  await createTestProduct();
});

/** What an admin sends to approve; as the form does, through the schema. */
const approval = (id: string, more: { note?: string; tierId?: string | null; rateBps?: number } = {}) =>
  approveApplicationInput.parse({ id: toPublicId("application", id), note: "Yes.", ...more });

async function applied(): Promise<{ client: TestClient; id: string; publicId: string }> {
  const client = await createTestClient();
  return { client, ...(await apply(client)) };
}

describe("an application", () => {
  it("waits in the queue, is asked about, answered and approved; the whole exchange stays readable (R1 to R6)", async () => {
    const waiting = await countPendingApplications(admin.ctx);
    const { client, id, publicId } = await applied();
    expect(await countPendingApplications(admin.ctx)).toBe(waiting + 1);
    expect((await listApplications(admin.ctx, { limit: 5, status: "pending" })).items[0]).toMatchObject({
      id: publicId,
      businessName: "Acme GmbH",
    });

    await requestApplicationInfo(admin.ctx, { id, note: "How many customers?" });
    await answerApplication(client.ctx, { id, note: "About 40." });
    await approveApplication(admin.ctx, approval(id, { note: "Welcome." }));

    const own = await getOwnApplication(client.ctx);
    expect(own).toMatchObject({ status: "approved", taxId: "DE123456789" });
    expect(own?.messages.map(({ fromProvider, body }) => [fromProvider, body])).toEqual([
      [true, "How many customers?"],
      [false, "About 40."],
      [true, "Welcome."],
    ]);
    const reseller = testContext({ ...client.actor, resellerStatus: "active" as const });
    expect(await getResellerProfile(reseller)).toMatchObject({
      status: "active",
      tier: { name: "Bronze" },
      rateBps: 1_000,
      rateSource: "default_rate",
    });
    const log = await listActivity(client.ctx, { limit: 10 });
    expect(log.items.map((row) => row.action)).toEqual(
      expect.arrayContaining([
        "application.submitted",
        "application.info_requested",
        "application.answered",
        "application.approved",
        "reseller.created",
      ]),
    );
  });

  it("is one at a time, and none for a reseller", async () => {
    const { client, id } = await applied();
    expect(await codeOf(submitApplication(client.ctx, await filledIn()))).toBe("state_conflict");
    await rejectApplication(admin.ctx, { id, note: "Not yet." });
    await updateSettings(admin.ctx, "program", { reapplyAfterDays: 0 });
    expect(await codeOf(submitApplication(client.ctx, await filledIn()))).toBe("done");
    await updateSettings(admin.ctx, "program", DEFAULT_SETTINGS.program);
    const reseller = await createTestReseller();
    expect(await codeOf(submitApplication(reseller.ctx, await filledIn()))).toBe("state_conflict");
  });

  it("is decided once: of two admins the second is told what the first decided", async () => {
    const { id } = await applied();
    const second = await createTestAdmin();
    const results = await Promise.allSettled([
      approveApplication(admin.ctx, approval(id)),
      rejectApplication(second.ctx, { id, note: "No." }),
    ]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({
      code: "state_conflict",
      detail: expect.stringMatching(/^Ada Admin (approved|rejected) this application at 20\d\d-.* UTC\.$/),
    });
    expect((await getApplication(admin.ctx, { id })).messages).toHaveLength(1);
  });

  it("is sent once, however often the button is pressed", async () => {
    const client = await createTestClient();
    const form = await filledIn();
    const codes = await Promise.all(
      Array.from({ length: 4 }, () => codeOf(submitApplication(client.ctx, form))),
    );
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
  });

  it.each([
    ["an empty name", { businessName: "  " }],
    ["10,000 characters", { description: "x".repeat(10_000) }],
    ["a bad tax ID", { taxId: "none" }],
    ["control characters", { businessName: "Ac\u0000me" }],
    ["an unknown field", { status: "approved" }],
  ])("is refused with %s, at that field", async (_name, change) => {
    const client = await createTestClient();
    const error = await errorOf(submitApplication(client.ctx, await filledIn(change)));
    expect(error.fields.map(({ path }) => path)).toEqual([Object.keys(change)]);
    expect(await getOwnApplication(client.ctx)).toBeNull();
  });

  it("is nobody else's business", async () => {
    const { client, id } = await applied();
    const other = await createTestClient();
    const decision = decideApplicationInput.parse({ id: toPublicId("application", id), note: "x" });
    const approve = (ctx: Context, input: typeof decision) => approveApplication(ctx, approval(input.id));
    for (const decide of [approve, rejectApplication, requestApplicationInfo]) {
      expect(await codeOf(decide(client.ctx, decision))).toBe("forbidden");
      expect(await codeOf(decide(anonymousContext(), decision))).toBe("unauthenticated");
    }
    await requestApplicationInfo(admin.ctx, decision);
    expect(await codeOf(answerApplication(other.ctx, decision))).toBe("not_found");
    expect(await codeOf(answerApplication(admin.ctx, decision))).toBe("forbidden");
    expect(await codeOf(getApplication(other.ctx, { id }))).toBe("forbidden");
    expect(await codeOf(listApplications(client.ctx, { limit: 5 }))).toBe("forbidden");
    expect(await getOwnApplication(other.ctx)).toBeNull();
    expect(await codeOf(submitApplication(admin.ctx, await filledIn()))).toBe("forbidden");
  });

  it("is not taken while the program is off", async () => {
    await updateSettings(admin.ctx, "program", { ...DEFAULT_SETTINGS.program, enabled: false });
    const client = await createTestClient();
    expect(await codeOf(submitApplication(client.ctx, await filledIn()))).toBe("program_disabled");
    await updateSettings(admin.ctx, "program", DEFAULT_SETTINGS.program);
  });
});

describe("a rate set by hand", () => {
  it("counts at the very next look, until the tier decides again (R11, R18)", async () => {
    const reseller = await createTestReseller();
    const id = reseller.clientId;
    const basePrice = async () => (await getPricedCatalog(reseller.ctx)).products[0]?.prices[0]?.recurring;
    expect((await basePrice())?.price.amount).toBe(9_000);
    await setResellerRate(admin.ctx, { id, rateBps: 2_000, reason: "Agreed by phone" });
    expect(await basePrice()).toMatchObject({
      retail: { amount: 10_000 },
      price: { amount: 8_000 },
      discountBps: 2_000,
      rule: "own_rate",
    });
    await setResellerRate(admin.ctx, { id, rateBps: null, reason: "Offer ended" });
    expect((await basePrice())?.price.amount).toBe(9_000);
    const { items } = await listActivity(admin.ctx, { limit: 2, action: "reseller.rate_changed" });
    expect(items[1]).toMatchObject({
      before: { rate_bps: 1_000, rate_source: "default_rate" },
      after: { rate_bps: 2_000, rate_source: "own_rate", reason: "Agreed by phone" },
    });
  });

  it.each([-1, 10_001, 1_000.5, Number.NaN])("is refused: %d basis points", (rateBps) => {
    expect(
      setResellerRateInput.safeParse({
        id: toPublicId("reseller", crypto.randomUUID()),
        rateBps,
        reason: "x",
      }).success,
    ).toBe(false);
  });
});

describe("suspension", () => {
  it("is logged with its reason, and ends (R57)", async () => {
    const { clientId: id, ctx } = await createTestReseller();
    expect(await suspendReseller(admin.ctx, { id, reason: "Unpaid", renewals: "keep" })).toMatchObject({
      status: "suspended",
      statusReason: "Unpaid",
    });
    expect(await codeOf(suspendReseller(admin.ctx, { id, reason: "Again", renewals: "keep" }))).toBe(
      "state_conflict",
    );
    const suspended = testContext({ ...ctx.actor, resellerStatus: "suspended" as const });
    expect(
      await codeOf(createCustomer(suspended, createCustomerInput.parse({ name: "a", email: "a@b.de" }))),
    ).toBe("reseller_suspended");
    expect((await getResellerProfile(suspended)).statusReason).toBe("Unpaid");
    expect(await reactivateReseller(admin.ctx, { id, reason: "Paid" })).toMatchObject({
      status: "active",
      statusReason: null,
    });
  });

  it("and rates, and the list of resellers, are an admin's matter", async () => {
    const { clientId: id, ctx } = await createTestReseller();
    const anonymous = anonymousContext();
    for (const actor of [ctx, (await createTestClient()).ctx]) {
      expect(await codeOf(suspendReseller(actor, { id, reason: "x", renewals: "keep" }))).toBe("forbidden");
      expect(await codeOf(reactivateReseller(actor, { id, reason: "x" }))).toBe("forbidden");
      expect(await codeOf(setResellerRate(actor, { id, rateBps: 9_999, reason: "x" }))).toBe("forbidden");
      expect(await codeOf(getReseller(actor, { id }))).toBe("forbidden");
      expect(await codeOf(listResellers(actor, { limit: 5 }))).toBe("forbidden");
      expect(await codeOf(updateSettings(actor, "program", DEFAULT_SETTINGS.program))).toBe("forbidden");
    }
    expect(await codeOf(listResellers(anonymous, { limit: 5 }))).toBe("unauthenticated");
    expect(await codeOf(listTiers(anonymous))).toBe("unauthenticated");
    expect((await errorOf(getResellerProfile((await createTestClient()).ctx))).code).toBe("not_found");
    expect((await errorOf(getResellerStanding((await createTestClient()).ctx, 0n))).code).toBe("not_found");
    expect((await errorOf(getResellerStanding((await createTestAdmin()).ctx, 0n))).code).toBe("forbidden");
    expect(
      await codeOf(suspendReseller(admin.ctx, { id: crypto.randomUUID(), reason: "x", renewals: "keep" })),
    ).toBe("not_found");
  });
});
