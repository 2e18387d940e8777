import type PgBoss from "pg-boss";
import { expect, it, vi } from "vitest";
import type { Job } from "./job";
import { runBatch } from "./run-job";

const boss = { complete: vi.fn(async () => {}) } as unknown as PgBoss;
const batch = Array.from({ length: 20 }, (_, index) => ({ id: String(index) }) as PgBoss.Job<unknown>);

/** The most that were under way at one moment, and which have ended. */
async function runAll(sideBySide?: number) {
  let [underWay, most] = [0, 0];
  const ended: string[] = [];
  const handler: Job["handler"] = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
  };
  await runBatch(boss, { queue: "upkeep.run", handler, sideBySide }, batch, (id) => ended.push(id));
  return { most, ended: ended.length };
}

it("does no more side by side than the job says, and all of them in the end", async () => {
  expect(await runAll(4)).toEqual({ most: 4, ended: 20 });
  expect(await runAll()).toEqual({ most: 20, ended: 20 });
});

it("ends every job of a look, also when the queue cannot be told of one", async () => {
  vi.useFakeTimers();
  const lost = new Error("the queue is away");
  const complete = vi.fn(async (_queue: string, id: string) => {
    if (id === "3") throw lost;
  });
  const ended: string[] = [];
  const work: Job = { queue: "upkeep.run", handler: async () => {}, sideBySide: 4 };
  const run = runBatch({ complete } as unknown as PgBoss, work, batch, (id) => ended.push(id));
  const outcome = expect(run).rejects.toBe(lost);
  await vi.runAllTimersAsync();
  await outcome;
  vi.useRealTimers();
  expect(ended).toHaveLength(20);
});
