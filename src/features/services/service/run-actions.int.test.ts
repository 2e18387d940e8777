import { describe, expect, it } from "vitest";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { createOrder, createOrderInput } from "@/features/orders";
import {
  manualProvisioner,
  type Provisioner,
  type ProvisioningOrder,
  simulatedProvisioner,
} from "@/integrations/provisioning";
import { asProvider } from "@/testing/actors";
import { serverItem } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { type RunningService, runningService } from "@/testing/services";
import { cancelService } from "./cancel-service";
import { countActionsToDo, listActions } from "./list-actions";
import { getService } from "./list-services";
import { abandonAction, confirmAction, retryAction } from "./manage-actions";
import { reportAction } from "./report-action";
import { runActions } from "./run-actions";
import { suspendService, unsuspendService } from "./suspend-service";

/** A system that answers, or fails, as the test says, and remembers what it was told. */
function system(perform: (order: ProvisioningOrder) => ReturnType<Provisioner["perform"]>) {
  const told: ProvisioningOrder[] = [];
  const provisioner: Provisioner = {
    name: "http",
    answersWithinMs: 60_000,
    perform: (order) => {
      told.push(order);
      return perform(order);
    },
  };
  return { told, provisioner };
}

const accepts = () => system(async () => ({ state: "accepted" }));
const fails = () =>
  system(async () => {
    throw new Error("It answered with status 500");
  });

const actionsOf = ({ id }: RunningService) =>
  asProvider((tx) =>
    tx.provisioningAction.findMany({
      where: { serviceId: id, kind: { not: "create" } },
      orderBy: { seq: "asc" },
    }),
  );

async function latest(of: RunningService) {
  const action = (await actionsOf(of)).at(-1);
  if (!action) throw new Error("nothing was asked for");
  return action;
}

function later({ clock }: RunningService, seconds: number): void {
  clock.set(new Date(clock.now().getTime() + seconds * 1000));
}

describe("actions", () => {
  it("are passed on once each, in their order, to many runs at once", async () => {
    const one = await runningService();
    await suspendService(one.admin, { id: one.id });
    await unsuspendService(one.admin, { id: one.id });
    const { told, provisioner } = system(async () => ({ state: "done", reference: "vm-7" }));
    await Promise.all(Array.from({ length: 4 }, () => runActions(one.job, provisioner)));
    // Those that found the first under way left the second to a later run.
    await runActions(one.job, provisioner);
    expect(told.map(({ kind }) => kind)).toEqual(["suspend", "unsuspend"]);
    expect(told[1]).toMatchObject({ reference: "vm-7", request: { label: "web-01.example.org" } });
    expect(JSON.stringify(told)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect((await actionsOf(one)).map(({ state }) => state)).toEqual(["done", "done"]);
  });

  it("that fail are tried again ever later, under the same id, and then wait for an admin", async () => {
    const one = await runningService();
    await suspendService(one.admin, { id: one.id });
    await unsuspendService(one.admin, { id: one.id });
    const { told, provisioner } = fails();
    const waits = [];
    for (let attempt = 1; attempt <= 8; attempt++) {
      const { next } = await runActions(one.job, provisioner);
      const [action] = await actionsOf(one);
      if (action?.state !== "waiting" || !next) continue;
      waits.push((next.getTime() - one.clock.now().getTime()) / 1000);
      later(one, waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([5, 30, 300, 1_800, 7_200, 28_800, 86_400]);
    expect(told).toHaveLength(8);
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    const failed = { state: "failed", lastError: "It answered with status 500", attempts: 8 };
    expect(await actionsOf(one)).toMatchObject([
      failed,
      { state: "waiting", kind: "unsuspend", attempts: 0 },
    ]);
    const logged = { clientId: one.owner.clientId, action: "provisioning.failed", providerOnly: true };
    expect(await asProvider((tx) => tx.activity.count({ where: logged }))).toBe(1);

    // An admin has it tried again; the next one follows.
    const [action] = await actionsOf(one);
    await retryAction(one.admin, { id: action?.id ?? "" });
    await runActions(one.job, simulatedProvisioner);
    expect((await actionsOf(one)).map(({ state }) => state)).toEqual(["done", "done"]);
  });

  it("whose taker died are taken up again; a late word of the first changes nothing", async () => {
    const one = await runningService();
    await suspendService(one.admin, { id: one.id });
    const { id } = await latest(one);
    const lost = system(() => new Promise(() => {}));
    void runActions(one.job, lost.provisioner);
    const toldOf = () => lost.told.filter(({ id: told }) => told === toPublicId("provisioningAction", id));
    await expect.poll(() => toldOf().length).toBe(1);
    const second = accepts();
    await runActions(one.job, second.provisioner);
    expect(second.told).toHaveLength(0);
    later(one, 121);
    await runActions(one.job, second.provisioner);
    expect(second.told.map((order) => order.id)).toContain(toldOf()[0]?.id);
    await reportAction(one.job, { action: id, state: "done" });
    expect(await latest(one)).toMatchObject({ state: "done", attempts: 2 });
  });

  it("that are accepted wait for a report, which counts once; none in time is a failure", async () => {
    const one = await runningService();
    await suspendService(one.admin, { id: one.id });
    await runActions(one.job, accepts().provisioner);
    const { id } = await latest(one);
    expect(await latest(one)).toMatchObject({ state: "running", acceptedAt: one.clock.now() });
    later(one, 61);
    await runActions(one.job, accepts().provisioner);
    expect(await latest(one)).toMatchObject({
      state: "failed",
      lastError: expect.stringMatching(/never reported/),
    });
    // Out of order: "done" comes after all, then "failed" from before.
    const reports = await Promise.all(
      Array.from({ length: 5 }, () =>
        reportAction(one.job, { action: id, state: "done", reference: "vm-9" }),
      ),
    );
    expect(reports.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await reportAction(one.job, { action: id, state: "failed", error: "late" })).toEqual({
      changed: false,
    });
    expect(await latest(one)).toMatchObject({ state: "done", externalReference: "vm-9" });
    expect(await codeOf(reportAction(one.job, { action: newId(), state: "done" }))).toBe("not_found");
  });
});

describe("by hand", () => {
  it("an admin finds it on the list, confirms it, or gives it up with a reason", async () => {
    const one = await runningService();
    const before = await countActionsToDo(one.admin);
    await suspendService(one.admin, { id: one.id });
    await runActions(one.job, manualProvisioner);
    expect(await countActionsToDo(one.admin)).toBe(before + 1);
    const { items } = await listActions(one.admin, { limit: 100, state: "open", service: one.id });
    expect(items).toMatchObject([
      { kind: "suspend", state: "running", accepted: true, provisioner: "manual" },
    ]);
    const { id } = await latest(one);
    // Nobody takes what is accepted for overdue.
    later(one, 90 * 86_400);
    await runActions(one.job, manualProvisioner);
    expect(await confirmAction(one.admin, { id, reference: "rack 4" })).toMatchObject({ state: "done" });
    expect(await codeOf(confirmAction(one.admin, { id }))).toBe("state_conflict");
    expect(await codeOf(retryAction(one.admin, { id }))).toBe("state_conflict");
    await unsuspendService(one.admin, { id: one.id });
    const second = await latest(one);
    const given = await abandonAction(one.admin, { id: second.id, reason: "Done by phone" });
    expect(given).toMatchObject({ state: "abandoned" });
    expect(await codeOf(abandonAction(one.admin, { id: second.id, reason: "again" }))).toBe("state_conflict");
    expect(await reportAction(one.job, { action: second.id, state: "done" })).toEqual({ changed: false });
  });

  it("a service that was cancelled before it was made does not start", async () => {
    const one = await runningService();
    const input = createOrderInput.parse({ items: [serverItem(one.product)], payWith: "balance" });
    const { order } = await createOrder(one.ctx, input);
    const id = parsePublicId("service", order?.items[0]?.serviceIds[0] ?? "") ?? "";
    await runActions(one.job, accepts().provisioner);
    const where = { serviceId: id, kind: "create" as const };
    const making = await asProvider((tx) => tx.provisioningAction.findFirstOrThrow({ where }));
    await cancelService(one.ctx, { id, when: "now" });
    expect(await reportAction(one.job, { action: making.id, state: "done" })).toEqual({ changed: false });
    expect(await getService(one.ctx, { id })).toMatchObject({ status: "cancelled", activatedAt: null });
  });

  it("is for admins, and reports are for jobs", async () => {
    const one = await runningService();
    await suspendService(one.admin, { id: one.id });
    const { id } = await latest(one);
    for (const ctx of [one.ctx, anonymousContext()]) {
      const refused = ctx === one.ctx ? "forbidden" : "unauthenticated";
      expect(await codeOf(confirmAction(ctx, { id }))).toBe(refused);
      expect(await codeOf(retryAction(ctx, { id }))).toBe(refused);
      expect(await codeOf(abandonAction(ctx, { id, reason: "x" }))).toBe(refused);
      expect(await codeOf(listActions(ctx, { limit: 10 }))).toBe(refused);
      expect(await codeOf(countActionsToDo(ctx))).toBe(refused);
      expect(await codeOf(reportAction(ctx, { action: id, state: "done" }))).toBe(refused);
    }
    expect(await codeOf(reportAction(one.admin, { action: id, state: "done" }))).toBe("forbidden");
    expect(await codeOf(confirmAction(one.admin, { id: newId() }))).toBe("not_found");
  });
});
