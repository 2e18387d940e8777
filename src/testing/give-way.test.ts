import { expect, it, vi } from "vitest";
import { givingWay } from "../../scripts/lib/give-way.mjs";

vi.mock("node:timers/promises", () => ({ setTimeout: async () => {} }));

const failing = (code: string) => Object.assign(new Error(code), { code });

it("tries a change again that met others, politely at first and then insisting", async () => {
  const waits: number[] = [];
  const change = async (lockTimeoutMs: number) => {
    waits.push(lockTimeoutMs);
    if (waits.length < 12) throw failing(waits.length % 2 ? "55P03" : "40P01");
    return "done";
  };
  expect(await givingWay(change)).toBe("done");
  expect(waits).toEqual([...Array(10).fill(500), 3_000, 3_000]);
});

it("gives up in the end, and at once what fails of itself", async () => {
  const busy = vi.fn(async () => {
    throw failing("55P03");
  });
  await expect(givingWay(busy)).rejects.toThrow("55P03");
  expect(busy).toHaveBeenCalledTimes(30);
  const broken = vi.fn(async () => {
    throw failing("42601");
  });
  await expect(givingWay(broken)).rejects.toThrow("42601");
  expect(broken).toHaveBeenCalledTimes(1);
});
