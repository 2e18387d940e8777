import { afterEach, expect, it, vi } from "vitest";
import { keepTo, keepToOwnClock, systemClock } from "./clock";

const DATABASE_MS = Date.UTC(2026, 1, 28, 12);

afterEach(() => {
  keepToOwnClock();
  vi.useRealTimers();
});

/** How far the process's clock says to be from the database's, in ms. */
const distance = (steadyMs: number) =>
  systemClock.now().getTime() - (DATABASE_MS + performance.now() - steadyMs);

it.each([
  ["ten minutes back", -600_000],
  ["ten minutes on", 600_000],
  ["25 hours on", 90_000_000],
  ["to the 29th of February of another year", Date.UTC(2028, 1, 29, 12) - DATABASE_MS],
])("goes by the database's clock when its own jumps %s", (_, jumpMs) => {
  vi.useFakeTimers({ toFake: ["Date"], now: DATABASE_MS });
  const steadyMs = performance.now();
  keepTo({ atMs: DATABASE_MS, steadyMs }, 1);
  vi.setSystemTime(DATABASE_MS + jumpMs);
  expect(Math.abs(distance(steadyMs))).toBeLessThan(5);
});

it("does not move for a reading that is no surer than what it knows, and does for one that says otherwise", () => {
  const steadyMs = performance.now();
  keepTo({ atMs: DATABASE_MS, steadyMs }, 1);
  keepTo({ atMs: DATABASE_MS - 40, steadyMs }, 50);
  expect(Math.abs(distance(steadyMs))).toBeLessThan(5);
  keepTo({ atMs: DATABASE_MS + 3_000, steadyMs }, 50);
  expect(Math.abs(distance(steadyMs) - 3_000)).toBeLessThan(5);
});

it("goes by the process's clock where no other was read", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: DATABASE_MS });
  expect(systemClock.now().getTime()).toBe(DATABASE_MS);
});
