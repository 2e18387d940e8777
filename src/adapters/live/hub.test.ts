import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newId } from "@/core/ids";
import type { FreshEvent, Watched } from "@/features/activity";
import { LiveHub } from "./hub";

const START = Date.parse("2026-03-01T10:00:00Z");
let events: FreshEvent[];
let asked: Watched[];
let broken: boolean;
let hub: LiveHub;
const now = () => new Date(Date.now());
const happens = (clientId: string, at = now()) => events.push({ id: newId(at), clientId });
const beat = (count = 1) => vi.advanceTimersByTimeAsync(500 * count);

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  [events, asked, broken] = [[], [], false];
  hub = new LiveHub({
    now,
    everyMs: 500,
    find: async (watched, since) => {
      asked.push(watched);
      if (broken) throw new Error("away");
      return events.filter(
        ({ id, clientId }) =>
          id >= newId(since).slice(0, 8) && (watched.everybody || watched.clientIds.includes(clientId ?? "")),
      );
    },
  });
});
afterEach(() => vi.useRealTimers());

it("tells of an event once, to those whose it is and to who sees everybody's", async () => {
  const told = { one: vi.fn(), other: vi.fn(), all: vi.fn() };
  await hub.join("one", now(), told.one);
  await hub.join("other", now(), told.other);
  await hub.join(null, now(), told.all);
  await beat(3);
  happens("one");
  await beat(3);
  expect(told.one).toHaveBeenCalledTimes(1);
  expect(told.all).toHaveBeenCalledTimes(1);
  expect(told.other).not.toHaveBeenCalled();
});

it("asks nothing while nobody looks, and one question for all who do", async () => {
  await beat(10);
  expect(asked).toEqual([]);
  const leave = [await hub.join("one", now(), vi.fn()), await hub.join("one", now(), vi.fn())];
  const before = asked.length;
  await beat(4);
  expect(asked.slice(before)).toEqual(Array(4).fill({ everybody: false, clientIds: ["one"] }));
  for (const one of leave) one();
  await beat(10);
  expect(asked).toHaveLength(before + 4);
  expect(hub.viewers).toBe(0);
});

it("tells at once what happened between the page's reading and its joining", async () => {
  const read = now();
  await beat();
  happens("one");
  const told = vi.fn();
  await hub.join("one", read, told);
  expect(told).toHaveBeenCalledTimes(1);
  await beat(2);
  expect(told).toHaveBeenCalledTimes(1);
  // One that was away for longer than is looked back is told to look again, whatever it missed.
  const long = vi.fn();
  await hub.join("two", new Date(START - 60_000), long);
  expect(long).toHaveBeenCalledTimes(1);
});

it("tells of an event whose transaction ended late, and goes on after a failure", async () => {
  const told = vi.fn();
  await hub.join("one", now(), told);
  const begun = now();
  await beat(4);
  happens("one", begun);
  broken = true;
  await beat(2);
  expect(told).not.toHaveBeenCalled();
  broken = false;
  await beat();
  expect(told).toHaveBeenCalledTimes(1);
});
