import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/core/actor";
import { toPublicId } from "@/core/ids";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestReseller,
} from "@/testing/actors";
import { testContext } from "@/testing/context";
import { createTestKey, noteTestRequest, type TestKey } from "@/testing/requests";
import { listRequestLogsInput } from "../schemas";
import { forgetRequestLogs } from "./forget-request-logs";
import { getApiUsage } from "./get-api-usage";
import { getRequestLog } from "./get-request-log";
import { listRequestLogs } from "./list-request-logs";

let mine: TestReseller;
let theirs: TestReseller;
let key: TestKey;
let foreign: string;

const requestId = (id: string) => toPublicId("request", id);
const list = (input: Record<string, unknown> = {}) =>
  listRequestLogs(mine.ctx, listRequestLogsInput.parse(input));

beforeAll(async () => {
  [mine, theirs] = [
    await createTestReseller({ name: "Mine" }),
    await createTestReseller({ name: "Theirs 100%" }),
  ];
  key = await createTestKey(mine);
  const days = [1, 2, 3].map((day) => new Date(`2026-11-0${day}T00:00:00Z`));
  await noteTestRequest(key, { at: days[0] });
  await noteTestRequest(key, { at: days[1], method: "POST", status: 429 });
  await noteTestRequest(key, { at: days[2], status: 404, errorCode: "not_found", answerBody: "{}" });
  foreign = (await noteTestRequest(await createTestKey(theirs), { status: 500 })).id;
});

describe("the request log", () => {
  it("is searched by status, method, key, id and time, newest first", async () => {
    const statuses = async (input: Record<string, unknown>) =>
      (await list(input)).items.map(({ status }) => status);
    expect(await statuses({})).toEqual([404, 429, 200]);
    expect(await statuses({ oldestFirst: true })).toEqual([200, 429, 404]);
    expect(await statuses({ status: 404 })).toEqual([404]);
    expect(await statuses({ statusKind: "failed" })).toEqual([404, 429]);
    expect(await statuses({ statusKind: "rate_limited" })).toEqual([429]);
    expect(await statuses({ statusKind: "server_error" })).toEqual([]);
    expect(await statuses({ statusKind: "succeeded", method: "GET" })).toEqual([200]);
    expect(await statuses({ method: "POST" })).toEqual([429]);
    expect(await statuses({ key: toPublicId("apiKey", key.keyId) })).toHaveLength(3);
    const range = { from: new Date("2026-11-02T00:00:00Z"), before: new Date("2026-11-03T00:00:00Z") };
    expect(await statuses({ createdAt: range })).toEqual([429]);
    const { items } = await list({ status: 404 });
    expect(await list({ request: items[0]?.id })).toEqual({ items, nextCursor: null });
  });

  it("goes page by page", async () => {
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.nextCursor ?? "" });
    expect([...first.items, ...second.items]).toEqual((await list()).items);
    expect(second.nextCursor).toBeNull();
  });

  it("never shows another reseller's", async () => {
    expect((await list({ request: requestId(foreign) })).items).toEqual([]);
    // A name is the admins' filter, and opens nothing to others.
    expect((await list({ reseller: "Theirs" })).items).toHaveLength(3);
    await expect(getRequestLog(mine.ctx, { id: foreign })).rejects.toMatchObject({ code: "not_found" });
    expect(await getRequestLog(theirs.ctx, { id: foreign })).toMatchObject({ status: 500 });
  });

  it("is searched by admins over all resellers", async () => {
    const { ctx } = await createTestAdmin();
    const find = async (input: Record<string, unknown>) =>
      (await listRequestLogs(ctx, listRequestLogsInput.parse(input))).items;
    expect(await find({ request: requestId(foreign) })).toMatchObject([
      { reseller: { name: "Theirs 100%" } },
    ]);
    expect(await find({ reseller: "theirs 100%" })).toHaveLength(1);
    expect(await find({ reseller: "nobody" })).toEqual([]);
    expect(await getRequestLog(ctx, { id: foreign })).toMatchObject({ id: requestId(foreign) });
    expect(await getApiUsage(ctx, { keys: [key.keyId] })).toHaveLength(1);
  });
});

describe("the wrong actor", () => {
  it("is a direct client, nobody, a member without the area, and a key without the scope", async () => {
    const client = await createTestClient();
    const apiKey: Actor = {
      kind: "api_key",
      keyId: key.keyId,
      label: "Shop",
      resellerId: key.resellerId,
      scopes: ["orders:read"],
      resellerStatus: "active",
    };
    const wrong: [Actor, string][] = [
      [client.actor, "not_found"],
      [{ kind: "anonymous" }, "unauthenticated"],
      [{ ...mine.actor, areas: ["billing"] }, "forbidden"],
      [apiKey, "insufficient_scope"],
    ];
    for (const [actor, code] of wrong) {
      const ctx = testContext(actor);
      for (const asked of [
        listRequestLogs(ctx, { limit: 25 }),
        getRequestLog(ctx, { id: foreign }),
        getApiUsage(ctx, { keys: [key.keyId] }),
      ]) {
        await expect(asked).rejects.toMatchObject({ code });
      }
    }
    await expect(forgetRequestLogs(mine.ctx)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("forgetRequestLogs", () => {
  it("removes what is older than 30 days, all of it by two at once, and keeps the counts", async () => {
    const reseller = await createTestReseller();
    const old = await createTestKey(reseller);
    const clock = { now: () => new Date("2026-10-31T00:00:00Z") };
    const kept = await noteTestRequest(old, { at: new Date("2026-10-01T00:00:00Z") });
    for (let index = 0; index < 20; index++) {
      await noteTestRequest(old, { at: new Date("2026-09-30T23:59:59Z") });
    }
    const job = testContext({ kind: "job", name: "test" }, { clock });
    const removed = await Promise.all([forgetRequestLogs(job), forgetRequestLogs(job)]);
    expect(removed[0] + removed[1]).toBe(20);
    expect(await forgetRequestLogs(job)).toBe(0);
    const rows = await asProvider((tx) => tx.requestLog.findMany({ where: { keyId: old.keyId } }));
    expect(rows.map(({ id }) => id)).toEqual([kept.id]);
    const counted = await asProvider((tx) => tx.apiUsage.findMany({ where: { keyId: old.keyId } }));
    expect(counted.reduce((sum, { requests }) => sum + Number(requests), 0)).toBe(21);
  });
});
