import { beforeEach, describe, expect, it } from "vitest";
import { newId, parsePublicId } from "@/core/ids";
import { asProvider, createTestAdmin, createTestClient, createTestReseller } from "@/testing/actors";
import { anonymousContext, testContext } from "@/testing/context";
import { webhookWorld } from "@/testing/webhooks";
import { resendRangeInput } from "../schemas";
import { forgetDeliveries } from "./forget-deliveries";
import { getDelivery, getEndpoint, listDeliveries, listEndpoints } from "./list-endpoints";
import { countRange, resendRange } from "./resend-range";
import { allowEndpoint, stopEndpoint } from "./stop-endpoint";
import { updateEndpoint } from "./update-endpoint";

beforeEach(() => asProvider((tx) => tx.webhookEndpoint.deleteMany()));

type World = Awaited<ReturnType<typeof webhookWorld>>;

/** Two deliveries of two days: one that failed for good and one that got there. */
async function twoDays(): Promise<World> {
  const one = await webhookWorld();
  one.answer.status = 410;
  await one.handOut(await one.happen({ id: "cus_1" }));
  await one.sendDue();
  await updateEndpoint(one.ctx, { id: one.id, disabled: false });
  one.answer.status = 200;
  one.after(86_400_000);
  await one.handOut(await one.happen({ id: "cus_2" }));
  await one.sendDue();
  return one;
}

const idOf = (id: string | undefined) => parsePublicId("webhookDelivery", id ?? "") ?? "";

describe("the tries of a delivery", () => {
  it("are each kept with what was sent and answered", async () => {
    const one = await webhookWorld();
    one.answer.status = 500;
    await one.handOut(await one.happen({ id: "cus_1" }));
    await one.sendDue();
    one.answer.status = 200;
    one.after(5_000);
    await one.sendDue();
    const id = idOf((await one.deliveries())[0]?.id);
    const detail = await getDelivery(one.ctx, { id });
    expect(detail.tries).toMatchObject([
      { answerStatus: 500, answerBody: "seen", failure: null, durationMs: 7 },
      { answerStatus: 200 },
    ]);
    expect(detail.tries[0]?.headers["webhook-id"]).toBe(detail.eventId);
    expect(detail.tries.map(({ headers }) => headers)).toEqual(one.got.map(({ headers }) => headers));
    const other = await createTestReseller();
    await expect(getDelivery(other.ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the list of endpoints", () => {
  it("says how it goes lately, also to an admin", async () => {
    const one = await twoDays();
    const { items } = await listEndpoints(one.ctx, { limit: 5 });
    expect(items).toMatchObject([
      { status: "active", lastDelivery: { status: "succeeded" }, failedLately: 0 },
    ]);
    const admin = await createTestAdmin();
    const seen = await listEndpoints(admin.ctx, { limit: 5, reseller: one.reseller.clientId });
    expect(seen.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    await expect(listEndpoints(admin.ctx, { limit: 5 })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the deliveries of some days", () => {
  it("are listed, counted and sent again, and no others", async () => {
    const one = await twoDays();
    const days = { from: new Date("2026-01-15T00:00:00Z"), before: new Date("2026-01-16T00:00:00Z") };
    const first = await listDeliveries(one.ctx, { limit: 5, endpoint: one.id, days });
    expect(first.items).toMatchObject([{ status: "failed" }]);
    const all = { id: one.id, from: "2026-01-15", to: "2026-01-16" };
    expect(await countRange(one.ctx, all)).toBe(2);
    expect(await countRange(one.ctx, { ...all, status: "failed" })).toBe(1);
    expect(await countRange(one.ctx, { ...all, to: "2026-01-15", status: "succeeded" })).toBe(0);
    expect(await resendRange(one.ctx, { ...all, status: "failed" })).toBe(1);
    expect(await resendRange(one.ctx, { ...all, status: "failed" })).toBe(0);
    await one.sendDue();
    expect((await one.deliveries()).map(({ status }) => status)).toEqual(["succeeded", "succeeded"]);
    const where = { clientId: one.reseller.clientId, action: "webhook_endpoint.resent" };
    const [log] = await asProvider((tx) => tx.activity.findMany({ where }));
    expect(log?.after).toMatchObject({ count: 1, status: "failed", from: "2026-01-15" });
    await updateEndpoint(one.ctx, { id: one.id, disabled: true });
    await expect(resendRange(one.ctx, all)).rejects.toMatchObject({ code: "state_conflict" });
  });

  it("are of days in their order", () => {
    const input = { id: "whe_01kb2m9w1sf0t8g2r5x7y9z3ac", from: "2026-01-16", to: "2026-01-15" };
    expect(resendRangeInput.safeParse(input).error?.issues[0]?.path).toEqual(["to"]);
  });

  it("are their own reseller's alone", async () => {
    const one = await twoDays();
    const range = { id: one.id, from: "2026-01-15", to: "2026-01-16" };
    const suspended = testContext({ ...one.reseller.actor, resellerStatus: "suspended" as const });
    for (const [ctx, code] of [
      [(await createTestReseller()).ctx, "not_found"],
      [(await createTestClient()).ctx, "not_found"],
      [(await createTestAdmin()).ctx, "forbidden"],
      [suspended, "reseller_suspended"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      await expect(countRange(ctx, range)).rejects.toMatchObject({ code });
      await expect(resendRange(ctx, range)).rejects.toMatchObject({ code });
    }
    expect(await one.sendDue()).toBe(0);
  });
});

describe("an admin", () => {
  it("stops an endpoint with a reason, which its reseller reads and cannot undo, and lets it go on", async () => {
    const [one, admin] = [await webhookWorld(), await createTestAdmin()];
    const off = await stopEndpoint(admin.ctx, { id: one.id, reason: "It floods us." });
    expect(off).toMatchObject({ status: "disabled", disabledReason: "by_provider" });
    expect(await getEndpoint(one.ctx, { id: one.id })).toMatchObject({ disabledNote: "It floods us." });
    const where = { clientId: one.reseller.clientId, type: "webhook_endpoint.disabled" };
    expect(await asProvider((tx) => tx.outboxEvent.count({ where }))).toBe(1);
    const enabled = updateEndpoint(one.ctx, { id: one.id, disabled: false });
    await expect(enabled).rejects.toMatchObject({ code: "state_conflict" });
    const again = stopEndpoint(admin.ctx, { id: one.id, reason: "Again" });
    await expect(again).rejects.toMatchObject({ code: "state_conflict" });
    expect(await updateEndpoint(one.ctx, { id: one.id, description: "Shop" })).toMatchObject({
      disabledReason: "by_provider",
    });
    expect(await allowEndpoint(admin.ctx, { id: one.id })).toMatchObject({ status: "active" });
    await expect(allowEndpoint(admin.ctx, { id: one.id })).rejects.toMatchObject({ code: "state_conflict" });
    const gone = stopEndpoint(admin.ctx, { id: newId(), reason: "Gone" });
    await expect(gone).rejects.toMatchObject({ code: "not_found" });
  });

  it("alone may", async () => {
    const one = await webhookWorld();
    for (const ctx of [one.ctx, anonymousContext()]) {
      const code = ctx === one.ctx ? "forbidden" : "unauthenticated";
      await expect(stopEndpoint(ctx, { id: one.id, reason: "x" })).rejects.toMatchObject({ code });
      await expect(allowEndpoint(ctx, { id: one.id })).rejects.toMatchObject({ code });
    }
  });
});

describe("what is older than 30 days", () => {
  it("is removed with its tries, unless it is on its way; and by jobs alone", async () => {
    const one = await twoDays();
    one.answer.status = 500;
    await one.handOut(await one.happen({ id: "cus_3" }));
    await one.sendDue();
    one.after(29.5 * 86_400_000);
    expect(await forgetDeliveries(one.job)).toBe(1);
    expect((await one.deliveries()).map(({ status }) => status)).toEqual(["succeeded", "pending"]);
    one.after(86_400_000);
    expect(await forgetDeliveries(one.job)).toBe(1);
    expect(await forgetDeliveries(one.job)).toBe(0);
    expect((await one.deliveries()).map(({ status }) => status)).toEqual(["pending"]);
    const where = { resellerId: one.reseller.clientId };
    expect(await asProvider((tx) => tx.webhookTry.count({ where }))).toBe(1);
    await expect(forgetDeliveries(one.ctx)).rejects.toMatchObject({ code: "forbidden" });
  });
});
