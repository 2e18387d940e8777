import { afterEach, expect, it, vi } from "vitest";
import { keepToOwnClock, systemClock } from "@/core/clock";
import { asProvider } from "@/testing/actors";
import { readDatabaseClock, startDatabaseClock } from "./database-clock";

afterEach(() => {
  keepToOwnClock();
  vi.useRealTimers();
});

async function offMs(): Promise<number> {
  const [row] = await asProvider((tx) => tx.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`);
  return Math.abs(systemClock.now().getTime() - (row?.at.getTime() ?? 0));
}

it("a server whose clock is off by a day when it starts, and by minutes later, goes by the database's", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 25 * 3_600_000 });
  const clock = await startDatabaseClock();
  expect(await offMs()).toBeLessThan(1_000);
  vi.setSystemTime(Date.now() - 26 * 3_600_000);
  expect(await offMs()).toBeLessThan(1_000);
  await readDatabaseClock();
  expect(await offMs()).toBeLessThan(1_000);
  await clock.stop();
});
