import { beforeAll, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { createOrder, createOrderInput } from "@/features/orders";
import { abandonAction, activateService, reportAction, retryAction, runActions } from "@/features/services";
import { type Provisioner, simulatedProvisioner } from "@/integrations/provisioning";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { composeWaiting } from "@/testing/mail";
import { topUp } from "@/testing/services";

// What became active of an order is told of by one mail: the services feature says so, the mail feature writes it.
let product: TestProduct;
beforeAll(async () => {
  product = await createTestProduct();
});

const clock = fixedClock("2026-01-15T10:00:00Z");
const job = { ...jobContext(), clock };
const minutesLater = (minutes: number) => ({
  ...job,
  clock: fixedClock(new Date(clock.now().getTime() + minutes * 60_000).toISOString()),
});

/** A paid order of so many servers, of which none runs yet. */
async function paidOrder(units: number) {
  const reseller = await createTestReseller();
  const ctx = { ...reseller.ctx, clock };
  await topUp(job, reseller.clientId, 20_000_000);
  const items = [serverItem(product, units)];
  const { order } = await createOrder(ctx, createOrderInput.parse({ items, payWith: "balance" }));
  const ids = order?.items.flatMap(({ serviceIds }) => serviceIds) ?? [];
  return { reseller, services: ids.map((id) => parsePublicId("service", id) ?? "") };
}

const actionOf = (serviceId = "") =>
  asProvider((tx) => tx.provisioningAction.findFirstOrThrow({ where: { serviceId, kind: "create" } }));
const mails = async ({ clientId }: TestReseller) =>
  (await composeWaiting(clientId)).filter(({ type }) => /^services?_activated$/.test(type));
const events = ({ clientId }: TestReseller, type: string) =>
  asProvider((tx) => tx.outboxEvent.count({ where: { clientId, type } }));

it("says of many units at once that they are active, in one mail, however many runs share the work", async () => {
  const { reseller } = await paidOrder(22);
  await Promise.all([1, 2, 3].map(() => runActions(job, simulatedProvisioner)));
  await runActions(minutesLater(60), simulatedProvisioner);
  const [mail, ...more] = await mails(reseller);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ type: "services_activated", subject: "22 services are active" });
  expect(mail?.text.match(/•/g)).toHaveLength(20);
  expect(mail?.text).toMatch(/and 2 more\.[\s\S]*\/portal\/orders\/ord_/);
  // For programs each is an event of its own still.
  expect(await events(reseller, "service.activated")).toBe(22);
  expect(await events(reseller, "services.activated")).toBe(1);
});

it("says of one unit what it always said", async () => {
  const { reseller } = await paidOrder(1);
  await runActions(job, simulatedProvisioner);
  const all = await mails(reseller);
  expect(all).toMatchObject([{ type: "service_activated" }]);
  expect(all[0]?.text).toContain("15 February 2026");
});

it("tells of both when the last two end at the very same time", async () => {
  const { reseller, services } = await paidOrder(2);
  await Promise.all(services.map((id) => activateService(job, { id })));
  expect(await mails(reseller)).toMatchObject([{ subject: "2 services are active" }]);
});

it("waits for what is being made, but not for ever, and tells of the rest when it runs", async () => {
  const { reseller, services } = await paidOrder(3);
  const accepting: Provisioner = {
    name: "http",
    answersWithinMs: 3_600_000,
    perform: async () => ({ state: "accepted" }),
  };
  await runActions(job, accepting);
  for (const id of services.slice(0, 2))
    await reportAction(job, { action: (await actionOf(id)).id, state: "done" });
  await runActions(minutesLater(14), accepting);
  expect(await mails(reseller)).toEqual([]);
  await Promise.all([1, 2].map(() => runActions(minutesLater(15), accepting)));
  const [first] = await mails(reseller);
  expect(first).toMatchObject({ subject: "2 services are active" });
  expect(first?.text).toContain("1 service of the order is not ready yet");
  await reportAction(minutesLater(50), { action: (await actionOf(services[2])).id, state: "done" });
  expect(await mails(reseller)).toMatchObject([
    { type: "services_activated" },
    { type: "service_activated" },
  ]);
});

it("does not wait for what has failed or was given up, and tells of it once it runs after all", async () => {
  const { reseller, services } = await paidOrder(3);
  const admin = await createTestAdmin();
  const [one, two, three] = await Promise.all(services.map(actionOf));
  await reportAction(job, { action: one?.id ?? "", state: "done" });
  await reportAction(job, { action: two?.id ?? "", state: "failed", error: "No room" });
  expect(await mails(reseller)).toEqual([]);
  await abandonAction({ ...admin.ctx, clock }, { id: three?.id ?? "", reason: "Out of stock" });
  const [first] = await mails(reseller);
  expect(first?.type).toBe("service_activated");
  await retryAction({ ...admin.ctx, clock }, { id: two?.id ?? "" });
  await runActions(job, simulatedProvisioner);
  expect(await mails(reseller)).toHaveLength(2);
});
