import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Deadline } from "./deadline";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = () => new Promise<never>(() => {});
const after = (ms: number) => new Promise((resolve) => setTimeout(() => resolve("done"), ms));

it("answers when the work is done in time, and aborts nothing later on", async () => {
  const deadline = new Deadline(100);
  const answer = deadline.within(after(99));
  await vi.advanceTimersByTimeAsync(99);
  expect(await answer).toBe("done");
  deadline.end();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(deadline.signal.aborted).toBe(false);
});

it("says that it cannot be answered now when the time is up, and when to ask again", async () => {
  const deadline = new Deadline(100);
  const answer = deadline.within(never()).catch((error) => error);
  await vi.advanceTimersByTimeAsync(99);
  expect(deadline.signal.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await answer).toMatchObject({ code: "unavailable", retryAfterSeconds: 1 });
  expect(deadline.signal.aborted).toBe(true);
});

it("says so too of work that begins when the time is up", async () => {
  const deadline = new Deadline(100);
  await vi.advanceTimersByTimeAsync(100);
  expect(await deadline.within(never()).catch((error) => error)).toMatchObject({ code: "unavailable" });
});

it("does not count the time in which the caller still sends", async () => {
  const deadline = new Deadline(100);
  const answer = deadline.within(
    (async () => {
      await after(60);
      await deadline.whileSending(after(500));
      await after(39);
      return "answered";
    })(),
  );
  await vi.advanceTimersByTimeAsync(599);
  expect(await answer).toBe("answered");
});

it("counts what comes before and after the sending together", async () => {
  const deadline = new Deadline(100);
  const work = (async () => {
    await after(60);
    await deadline.whileSending(after(500));
    await after(41);
  })();
  const answer = deadline.within(work).catch(({ code }) => code);
  await vi.advanceTimersByTimeAsync(700);
  expect(await answer).toBe("unavailable");
});

it("may be longer for one request", async () => {
  const deadline = new Deadline(100);
  deadline.extendTo(500);
  const answer = deadline.within(after(450));
  await vi.advanceTimersByTimeAsync(450);
  expect(await answer).toBe("done");
});
