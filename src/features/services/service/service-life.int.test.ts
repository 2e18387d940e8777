import { beforeEach, describe, expect, it } from "vitest";
import type { ClientActor } from "@/core/actor";
import { parsePublicId } from "@/core/ids";
import { cancelOrder, createOrder, createOrderInput } from "@/features/orders";
import { simulatedProvisioner } from "@/integrations/provisioning";
import { asProvider, createTestReseller } from "@/testing/actors";
import { serverItem } from "@/testing/catalog";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { type RunningService, runningService } from "@/testing/services";
import { cancelService, keepService } from "./cancel-service";
import { endDueServices } from "./end-due-services";
import { runActions } from "./run-actions";
import { suspendService, unsuspendService } from "./suspend-service";
import { terminateService } from "./terminate-service";
import { updateService } from "./update-service";

let one: RunningService;

beforeEach(async () => {
  one = await runningService();
});

const actions = () =>
  asProvider((tx) =>
    tx.provisioningAction.findMany({ where: { serviceId: one.id }, orderBy: { seq: "asc" } }),
  );
const states = async () => (await actions()).map(({ kind, state }) => `${kind} ${state}`);
const eventTypes = async () =>
  (
    await asProvider((tx) =>
      tx.outboxEvent.findMany({
        where: { clientId: one.owner.clientId, type: { startsWith: "service." } },
      }),
    )
  )
    .map(({ type }) => type)
    .sort();

describe("suspending", () => {
  it("holds the service back, tells provisioning, and lets it go on", async () => {
    const suspended = await suspendService(one.admin, { id: one.id, reason: "Overdue" });
    expect(suspended).toMatchObject({
      status: "suspended",
      suspendedBy: "provider",
      statusReason: "Overdue",
    });
    expect(await states()).toEqual(["create done", "suspend waiting"]);
    const resumed = await unsuspendService(one.admin, { id: one.id });
    expect(resumed).toMatchObject({ status: "active", suspendedBy: null, statusReason: null });
    expect(await states()).toEqual(["create done", "suspend waiting", "unsuspend waiting"]);
    await runActions(one.job, simulatedProvisioner);
    expect(await states()).toEqual(["create done", "suspend done", "unsuspend done"]);
    expect(await eventTypes()).toEqual(["service.activated", "service.suspended", "service.unsuspended"]);
  });

  it("by a reseller ends by the reseller, unless the provider takes it over", async () => {
    await suspendService(one.ctx, { id: one.id });
    expect(await one.read()).toMatchObject({ status: "suspended", suspendedBy: "reseller" });
    expect(await codeOf(suspendService(one.ctx, { id: one.id }))).toBe("state_conflict");
    await unsuspendService(one.ctx, { id: one.id });
    await suspendService(one.ctx, { id: one.id });
    await suspendService(one.admin, { id: one.id, reason: "Abuse" });
    const error = await errorOf(unsuspendService(one.ctx, { id: one.id }));
    expect(error.detail).toBe("You did not suspend this service: ask for it.");
    expect(await one.read()).toMatchObject({ status: "suspended", suspendedBy: "provider" });
    expect(await codeOf(suspendService(one.admin, { id: one.id }))).toBe("state_conflict");
    await unsuspendService(one.admin, { id: one.id });
    expect(await one.read()).toMatchObject({ status: "active" });
    // What was asked twice before anybody saw to it is asked once.
    expect(await states()).toEqual([
      "create done",
      "suspend abandoned",
      "unsuspend abandoned",
      "suspend abandoned",
      "suspend waiting",
      "unsuspend waiting",
    ]);
  });
});

describe("cancelling", () => {
  it("now ends the service for good, and overtakes what was asked for", async () => {
    await suspendService(one.ctx, { id: one.id });
    const ended = await cancelService(one.ctx, { id: one.id, when: "now", reason: "Not needed" });
    expect(ended).toMatchObject({
      status: "cancelled",
      endedAt: "2026-01-15T10:00:00.000Z",
      suspendedBy: null,
    });
    expect(await states()).toEqual(["create done", "suspend abandoned", "cancel waiting"]);
    expect(await codeOf(cancelService(one.ctx, { id: one.id, when: "now" }))).toBe("state_conflict");
    expect(await codeOf(unsuspendService(one.admin, { id: one.id }))).toBe("state_conflict");
    await terminateService(one.admin, { id: one.id, reason: "Data removed" });
    expect(await one.read()).toMatchObject({ status: "terminated", endedAt: "2026-01-15T10:00:00.000Z" });
  });

  it("at the period's end can be taken back until then, and is done by the job, which catches up", async () => {
    const scheduled = await cancelService(one.ctx, { id: one.id, when: "period_end" });
    expect(scheduled).toMatchObject({ status: "active", cancelAtPeriodEnd: true });
    expect(await codeOf(cancelService(one.ctx, { id: one.id, when: "period_end" }))).toBe("state_conflict");
    await keepService(one.ctx, { id: one.id });
    expect(await one.read()).toMatchObject({ cancelAtPeriodEnd: false });
    expect(await codeOf(keepService(one.ctx, { id: one.id }))).toBe("state_conflict");

    await cancelService(one.ctx, { id: one.id, when: "period_end" });
    one.clock.set("2026-02-15T09:59:59Z");
    expect(await endDueServices(one.job)).toBe(0);
    one.clock.set("2026-02-20T00:00:00Z");
    expect(await codeOf(keepService(one.ctx, { id: one.id }))).toBe("state_conflict");
    expect(await endDueServices(one.job)).toBe(1);
    expect(await endDueServices(one.job)).toBe(0);
    expect(await one.read()).toMatchObject({ status: "cancelled", cancelAtPeriodEnd: false });
    expect(await states()).toEqual(["create done", "cancel waiting"]);
  });

  it("is for what is paid for: before that, its order is cancelled", async () => {
    const input = createOrderInput.parse({ items: [serverItem(one.product)] });
    const { order } = await createOrder(one.ctx, input);
    const id = parsePublicId("service", order?.items[0]?.serviceIds[0] ?? "") ?? "";
    const error = await errorOf(cancelService(one.ctx, { id, when: "now" }));
    expect(error).toMatchObject({ code: "state_conflict" });
    expect(error.detail).toMatch(/cancel its order/);
    await cancelOrder(one.ctx, { id: parsePublicId("order", order?.id ?? "") ?? "" });
  });

  it("of many at once has one effect", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => codeOf(cancelService(one.ctx, { id: one.id, when: "now" }))),
    );
    expect(outcomes.filter((code) => code === "done")).toHaveLength(1);
    expect(outcomes.filter((code) => code === "state_conflict")).toHaveLength(4);
    expect(await eventTypes()).toEqual(["service.activated", "service.cancelled"]);
  });
});

describe("the service's own data", () => {
  it("are changed where they are named; an external id belongs to one service", async () => {
    const changed = await updateService(one.ctx, {
      id: one.id,
      externalId: "shop-1",
      metadata: { rack: "4" },
    });
    expect(changed).toMatchObject({
      label: "web-01.example.org",
      externalId: "shop-1",
      metadata: { rack: "4" },
    });
    expect(await updateService(one.ctx, { id: one.id, label: null })).toMatchObject({
      label: null,
      externalId: "shop-1",
    });
  });
});

describe("nobody else", () => {
  it("sees, holds back or ends a service that is not its own", async () => {
    const stranger = await createTestReseller({ name: "Stranger" });
    const { id } = one;
    for (const attempt of [
      () => suspendService(stranger.ctx, { id }),
      () => unsuspendService(stranger.ctx, { id }),
      () => cancelService(stranger.ctx, { id, when: "now" }),
      () => cancelService(stranger.ctx, { id, when: "period_end" }),
      () => keepService(stranger.ctx, { id }),
      () => updateService(stranger.ctx, { id, label: "mine" }),
    ]) {
      expect(await codeOf(attempt())).toBe("not_found");
    }
    expect(await codeOf(terminateService(one.ctx, { id, reason: "x" }))).toBe("forbidden");
    expect(await codeOf(cancelService(anonymousContext(), { id, when: "now" }))).toBe("unauthenticated");
    expect(await codeOf(endDueServices(one.admin))).toBe("forbidden");
    expect(await codeOf(runActions(one.ctx, simulatedProvisioner))).toBe("forbidden");
  });

  it("may: a suspended reseller's people, members without the area, a key without the scope, a direct client", async () => {
    const person = (changes: Partial<ClientActor>) => testContext({ ...one.owner.actor, ...changes });
    const { id } = one;
    const suspended = person({ resellerStatus: "suspended" });
    expect(await codeOf(suspendService(suspended, { id }))).toBe("reseller_suspended");
    expect(await codeOf(cancelService(suspended, { id, when: "now" }))).toBe("reseller_suspended");
    expect(await codeOf(cancelService(person({ areas: ["billing"] }), { id, when: "now" }))).toBe(
      "forbidden",
    );
    const key = testContext({
      kind: "api_key",
      keyId: one.owner.actor.userId,
      label: "Shop",
      resellerId: one.owner.clientId,
      scopes: ["services:read"],
      resellerStatus: "active",
    });
    expect(await codeOf(suspendService(key, { id }))).toBe("insufficient_scope");
    const direct = await runningService({ isDirect: true });
    expect(await codeOf(suspendService(direct.ctx, { id: direct.id }))).toBe("not_found");
    await cancelService(direct.ctx, { id: direct.id, when: "period_end" });
    expect(await direct.read()).toMatchObject({ cancelAtPeriodEnd: true });
  });
});
