import { beforeEach, expect, it } from "vitest";
import { newId } from "@/core/ids";
import { asProvider } from "@/testing/actors";
import { webhookWorld } from "@/testing/webhooks";

// A test begins with nothing left over.
beforeEach(() => asProvider((tx) => tx.webhookEndpoint.deleteMany()));

it("tells an event together with others of its reseller and of another, each to its own", async () => {
  const [one, other] = [await webhookWorld(), await webhookWorld(["customer.updated"])];
  const events = [
    await one.happen({ id: "cus_1" }),
    await other.happen({ id: "cus_1" }, "customer.updated"),
    await one.happen({ id: "cus_1", name: "Later" }, "customer.updated"),
    await other.happen({ id: "cus_2" }),
    { eventId: newId() },
  ];
  expect(await one.handOut(...events)).toBe(3);
  const told = (list: Awaited<ReturnType<typeof one.deliveries>>) =>
    list.map(({ eventType, body }) => [eventType, JSON.parse(body).data.object.name]);
  expect(told(await one.deliveries())).toEqual([
    ["customer.created", undefined],
    ["customer.updated", "Later"],
  ]);
  expect(told(await other.deliveries())).toEqual([["customer.updated", undefined]]);
});

it("brings along an earlier event of the object, whose job has yet to run, and no other", async () => {
  const one = await webhookWorld();
  await one.happen({ id: "cus_1", name: "Of long ago" });
  one.after(60_001);
  await one.happen({ id: "cus_1" });
  await one.happen({ id: "cus_2" });
  expect(await one.handOut(await one.happen({ id: "cus_1" }, "customer.updated"))).toBe(2);
  const told = (await one.deliveries()).map(({ eventType, body }) => [
    eventType,
    JSON.parse(body).data.object.id,
  ]);
  expect(told).toEqual([
    ["customer.created", "cus_1"],
    ["customer.updated", "cus_1"],
  ]);
});

it("tells as many endpoints as there may be of as many events as are handed out at once", async () => {
  const one = await webhookWorld();
  const endpoint = await asProvider((tx) => tx.webhookEndpoint.findUniqueOrThrow({ where: { id: one.id } }));
  const data = Array.from({ length: 49 }, () => ({ ...endpoint, id: newId() }));
  await asProvider((tx) => tx.webhookEndpoint.createMany({ data }));
  const events = [];
  for (let index = 0; index < 100; index++) events.push(await one.happen({ id: `cus_${index}` }));
  expect(await one.handOut(...events)).toBe(5_000);
});
