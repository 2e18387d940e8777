import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/core/ids";
import { DEFAULT_SETTINGS, updateSettings } from "@/features/settings";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { webhookWorld } from "@/testing/webhooks";
import { claimDeliveries } from "./claim-deliveries";
import { handOutEvents } from "./hand-out-events";

// What is due is due for whoever looks: a test begins with nothing left over.
beforeEach(() => asProvider((tx) => tx.webhookEndpoint.deleteMany()));

describe("a reseller that is not active", () => {
  it.each(["suspended", "inactive"] as const)("and is %s gets nothing", async (status) => {
    const one = await webhookWorld();
    await one.handOut(await one.happen({ id: "cus_1" }));
    const where = { id: one.reseller.clientId };
    await asProvider((tx) => tx.reseller.update({ where, data: { status } }));
    expect(await one.handOut(await one.happen({ id: "cus_2" }))).toBe(0);
    expect(await one.sendDue()).toBe(0);
    expect(one.got).toEqual([]);
    await asProvider((tx) => tx.reseller.update({ where, data: { status: "active" } }));
    expect(await one.deliveries()).toMatchObject([{ status: "failed", failure: "reseller_not_active" }]);
  });

  it("waits while the program is off", async () => {
    const [one, admin] = [await webhookWorld(), await createTestAdmin()];
    await one.handOut(await one.happen({ id: "cus_1" }));
    await updateSettings(admin.ctx, "program", { ...DEFAULT_SETTINGS.program, enabled: false });
    expect(await one.sendDue()).toBe(0);
    await updateSettings(admin.ctx, "program", { ...DEFAULT_SETTINGS.program, enabled: true });
    expect(await one.sendDue()).toBe(1);
  });
});

it("is the provider's own work", async () => {
  const { ctx } = await createTestReseller();
  await expect(claimDeliveries(ctx, { limit: 1 })).rejects.toMatchObject({ code: "forbidden" });
  await expect(handOutEvents(ctx, { eventIds: [newId()] }, async () => [])).rejects.toMatchObject({
    code: "forbidden",
  });
});
