import { expect, it } from "vitest";
import { newId } from "@/core/ids";
import { eventsTogether } from "./events-together";
import { NOTHING_MORE } from "./testing/own-queue";

it("works off its events together, once", async () => {
  const events = [newId(), newId()];
  const worked: (readonly string[])[] = [];
  await eventsTogether(async (ids) => void worked.push(ids))({ events }, NOTHING_MORE);
  expect(worked).toEqual([events]);
});

it("gives each a job of its own when that fails, and fails with the one that is alone", async () => {
  const events = [newId(), newId(), newId()];
  const added: object[] = [];
  const own = { ...NOTHING_MORE, add: async (jobs: readonly object[]) => void added.push(...jobs) };
  const handler = eventsTogether(async (ids) => {
    if (ids.includes(events[1] ?? "")) throw new Error("cannot be done");
  });
  await handler({ events, type: "order.paid" }, own);
  expect(added).toEqual(events.map((event) => ({ type: "order.paid", events: [event] })));
  await expect(Promise.allSettled(added.map((data) => handler(data, own)))).resolves.toMatchObject([
    { status: "fulfilled" },
    { status: "rejected", reason: new Error("cannot be done") },
    { status: "fulfilled" },
  ]);
  expect(added).toHaveLength(3);
});

it.each([{}, { events: [] }, { events: ["1"] }])("is called with events: %j", async (data) => {
  const handler = eventsTogether(async () => {});
  await expect(handler(data, NOTHING_MORE)).rejects.toThrow();
});
