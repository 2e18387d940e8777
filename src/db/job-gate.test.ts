import { expect, it } from "vitest";
import { codeOf } from "@/testing/error-code";
import { JobGate } from "./job-gate";

const pause = () => new Promise((resolve) => setImmediate(resolve));

it("lets no more in than their share of the pool, and all of them in their order", async () => {
  const gate = new JobGate(10);
  let [inside, most] = [0, 0];
  const ended: number[] = [];
  const work = (index: number) =>
    gate.run(async () => {
      inside += 1;
      most = Math.max(most, inside);
      await pause();
      inside -= 1;
      ended.push(index);
    });
  const all = Array.from({ length: 50 }, (_, index) => index);
  await Promise.all(all.map(work));
  expect(most).toBe(6);
  expect(ended).toEqual(all);
});

it("has a place for the next when one has failed", async () => {
  const gate = new JobGate(1);
  await expect(gate.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await gate.run(async () => "done")).toBe("done");
});

it("does not let a transaction wait for the one that it is part of", async () => {
  const gate = new JobGate(1);
  expect(await gate.run(() => gate.run(async () => "inner"))).toBe("inner");
});

it("gives up who has waited too long, and nobody waits for them", async () => {
  const gate = new JobGate(1);
  let leave = () => {};
  const first = gate.run(() => new Promise<void>((resolve) => (leave = resolve)));
  expect(await codeOf(gate.run(async () => {}, 5))).toBe("unavailable");
  const next = gate.run(async () => "next");
  leave();
  await first;
  expect(await next).toBe("next");
});
