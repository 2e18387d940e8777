import { expect, it, vi } from "vitest";
import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { asProvider, createTestReseller } from "@/testing/actors";
import { jobContext } from "@/testing/context";
import { createTestKey, type TestKey, testRequest } from "@/testing/requests";
import { getApiUsage } from "./get-api-usage";
import { UsageBuffer } from "./usage-buffer";

const { db } = jobContext();

/** A database that is away. */
const away = {
  pool: { query: () => Promise.reject(new Error("connection refused")) },
} as unknown as Context["db"];

async function today({ keyId }: TestKey) {
  const [usage] = await getApiUsage(jobContext(), { keys: [keyId] });
  return usage?.days.at(-1);
}

const rowsOf = ({ keyId }: TestKey) => asProvider((tx) => tx.requestLog.count({ where: { keyId } }));

it("counts 200 requests at once of two processes exactly, by class", async () => {
  const key = await createTestKey(await createTestReseller());
  const buffers = [new UsageBuffer(), new UsageBuffer()];
  const statuses = [200, 201, 304, 404, 429, 500, 422, 200];
  await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const buffer = buffers[index % 2];
      buffer?.note(db, testRequest(key, { status: statuses[index % 8] }));
      // Some flush while others note, and each while the other process writes the same counts.
      if (index % 10 < 2) await buffer?.flush(db);
    }),
  );
  await Promise.all(buffers.map((buffer) => buffer.flush(db)));
  const counted = await asProvider((tx) =>
    tx.apiUsage.findMany({ where: { keyId: key.keyId }, orderBy: { statusClass: "asc" } }),
  );
  expect(counted.map(({ statusClass, requests }) => [statusClass, Number(requests)])).toEqual([
    [2, 75],
    [3, 25],
    [4, 50],
    [5, 25],
    [429, 25],
  ]);
  expect(await today(key)).toMatchObject({ succeeded: 100, failed: 75, limited: 25 });
  expect(await rowsOf(key)).toBe(200);
});

it("writes by itself within five seconds, so that a crash loses no more than those", async () => {
  const key = await createTestKey(await createTestReseller());
  const buffer = new UsageBuffer();
  buffer.note(db, testRequest(key));
  expect(await rowsOf(key)).toBe(0);
  await vi.waitFor(async () => expect(await rowsOf(key)).toBe(1), { timeout: 5_000, interval: 200 });
  // What is noted just before a crash is lost, and nothing that was noted before it.
  buffer.note(db, testRequest(key));
  expect(await today(key)).toMatchObject({ succeeded: 1 });
});

it("writes many at once without waiting", async () => {
  const key = await createTestKey(await createTestReseller());
  const buffer = new UsageBuffer();
  for (let count = 0; count < 2_000; count++) buffer.note(db, testRequest(key));
  await vi.waitFor(async () => expect(await rowsOf(key)).toBe(2_000), { timeout: 3_000, interval: 50 });
});

it("counts a row once, however often it is written", async () => {
  const key = await createTestKey(await createTestReseller());
  const note = testRequest(key);
  // The first write's answer got lost on its way.
  for (const buffer of [new UsageBuffer(), new UsageBuffer()]) {
    buffer.note(db, note);
    await buffer.flush(db);
  }
  expect(await today(key)).toMatchObject({ succeeded: 1 });
});

it("keeps what the database does not take, and of too much the newest rows and every count", async () => {
  const key = await createTestKey(await createTestReseller());
  const buffer = new UsageBuffer({ rows: 20, bodyBytes: 100 });
  const notes = Array.from({ length: 50 }, () =>
    testRequest(key, { status: 500, answerBody: "x".repeat(30) }),
  );
  for (const note of notes) {
    buffer.note(away, note);
    await expect(buffer.flush(away)).rejects.toThrow("connection refused");
  }
  await buffer.flush(db);
  expect(await today(key)).toMatchObject({ failed: 50 });
  const rows = await asProvider((tx) =>
    tx.requestLog.findMany({ where: { keyId: key.keyId }, orderBy: { id: "desc" } }),
  );
  expect(rows.length).toBeLessThanOrEqual(20);
  expect(rows.length).toBeGreaterThanOrEqual(18);
  const newest = notes.map(({ id }) => id).sort();
  expect(rows.map(({ id }) => id)).toEqual(newest.reverse().slice(0, rows.length));
  expect(rows.filter(({ answerBody }) => answerBody !== null).length).toBeLessThanOrEqual(3);
});

it("passes over keys that are gone, and takes the rest", async () => {
  const reseller = await createTestReseller();
  const [key, gone] = [await createTestKey(reseller), await createTestKey(reseller)];
  await asProvider((tx) => tx.apiKey.delete({ where: { id: gone.keyId } }));
  const buffer = new UsageBuffer();
  for (const one of [gone, key]) buffer.note(db, testRequest(one));
  await buffer.flush(db);
  expect([await rowsOf(key), await rowsOf(gone)]).toEqual([1, 0]);
});

it("gives a key without requests 30 days of zeros, and none of another reseller's", async () => {
  const [mine, theirs] = [await createTestReseller(), await createTestReseller()];
  const key = await createTestKey(theirs);
  const buffer = new UsageBuffer();
  buffer.note(db, testRequest(key));
  await buffer.flush(db);
  const [usage] = await getApiUsage(mine.ctx, { keys: [key.keyId] });
  expect(usage?.keyId).toBe(toPublicId("apiKey", key.keyId));
  expect(usage?.days).toHaveLength(30);
  expect(usage?.days.every((day) => day.succeeded + day.failed + day.limited === 0)).toBe(true);
});
