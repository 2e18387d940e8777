import PgBoss from "pg-boss";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { newId, toPublicId } from "@/core/ids";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { anonymousContext, testContext } from "@/testing/context";
import { testDatabase } from "@/testing/database";
import { codeOf } from "@/testing/error-code";
import { getJobsOverview, getRun, listRuns, listRunsInput, requestRun, retryRun } from "..";

type Admin = Awaited<ReturnType<typeof createTestAdmin>>;
let boss: PgBoss;
let admin: Admin;

beforeAll(async () => {
  const connectionString = testDatabase().appUrl;
  boss = await new PgBoss({ connectionString, migrate: false, supervise: false, schedule: false }).start();
  admin = await createTestAdmin();
});

beforeEach(async () => {
  await asProvider((tx) => tx.$executeRaw`DELETE FROM pgboss.job`);
  await asProvider((tx) => tx.$executeRaw`UPDATE outbox_events SET dispatched_at = now()`);
});

afterAll(() => boss.stop({ graceful: false }));

/** A job of a queue that is retried once, as the worker leaves it. */
async function queued(outcome?: "done" | "failed", queue = "tiers.evaluate"): Promise<string> {
  const id = (await boss.send(queue, { type: "order.paid" }, { retryLimit: 0 })) ?? "";
  if (!outcome) return id;
  await boss.fetch(queue, { batchSize: 50 });
  if (outcome === "done") await boss.complete(queue, id);
  else await boss.fail(queue, id, { message: "it said password=tulips no" });
  return id;
}

const list = (input: object = {}) => listRuns(admin.ctx, listRunsInput.parse(input));

describe("the list of runs", () => {
  it("says how each went, how long it took and why it failed, without secrets", async () => {
    await queued("done");
    await queued("failed");
    await queued();
    const { items } = await list();
    expect(items.map(({ status }) => status)).toEqual(["waiting", "failed", "done"]);
    expect(items[1]).toMatchObject({
      queue: "tiers.evaluate",
      attempts: 1,
      maxAttempts: 1,
      error: "it said password=[hidden] no",
      cause: "order.paid",
      canRetry: true,
    });
    expect(items[2]).toMatchObject({ error: null, canRetry: false, durationMs: expect.any(Number) });
    expect(items[0]).toMatchObject({ attempts: 0, startedAt: null, dueAt: expect.any(String) });
  });

  it("pages through everything once, also what has been put away, and filters", async () => {
    for (let count = 0; count < 7; count++) await queued(count % 2 ? "failed" : "done");
    await asProvider(
      (
        tx,
      ) => tx.$executeRaw`WITH away AS (DELETE FROM pgboss.job WHERE id IN (SELECT id FROM pgboss.job ORDER BY created_on LIMIT 3) RETURNING *)
        INSERT INTO pgboss.archive SELECT * FROM away`,
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
    const failed = await list({ status: "failed" });
    expect(failed.items.map(({ canRetry }) => canRetry)).toEqual([true, true, false]);
    expect((await list({ status: "waiting" })).items).toEqual([]);
    expect((await list({ queue: "mail.send" })).items).toEqual([]);
    await asProvider((tx) => tx.$executeRaw`DELETE FROM pgboss.archive`);
  });

  it("takes the cursor of this list alone", async () => {
    for (let count = 0; count < 3; count++) await queued();
    const { nextCursor } = await list({ limit: 2 });
    expect(await codeOf(list({ cursor: nextCursor, queue: "mail.send" }))).toBe("invalid_cursor");
    expect(await codeOf(list({ cursor: "nonsense" }))).toBe("invalid_cursor");
  });
});

describe("a job that was given up", () => {
  it("gets one more try, at once and once, and that is logged", async () => {
    const id = await queued("failed");
    const tries = await Promise.allSettled([retryRun(admin.ctx, { id }), retryRun(admin.ctx, { id })]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await getRun(admin.ctx, { id })).toMatchObject({
      status: "waiting",
      maxAttempts: 2,
      endedAt: null,
    });
    expect((await boss.fetch("tiers.evaluate")).map((job) => job.id)).toEqual([id]);
    const logged = await asProvider((tx) =>
      tx.activity.findMany({ where: { objectId: toPublicId("job", id) } }),
    );
    expect(logged).toMatchObject([{ action: "job.retried", clientId: null }]);
  });

  it("is not what runs, has ended well, or does not exist", async () => {
    for (const id of [await queued("done"), await queued()])
      expect(await codeOf(retryRun(admin.ctx, { id }))).toBe("state_conflict");
    expect(await codeOf(retryRun(admin.ctx, { id: newId() }))).toBe("not_found");
    expect(await codeOf(getRun(admin.ctx, { id: newId() }))).toBe("not_found");
  });
});

describe("run now", () => {
  beforeAll(() => boss.schedule("tiers.evaluate", "7 0 * * *"));

  it("asks once for a job with a schedule, through the outbox, and logs it", async () => {
    const asked = () => requestRun(admin.ctx, { queue: "tiers.evaluate" });
    const both = await Promise.allSettled([asked(), asked()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const events = await asProvider((tx) => tx.outboxEvent.findMany({ where: { dispatchedAt: null } }));
    expect(events).toMatchObject([
      { type: "job.requested", payload: { queue: "tiers.evaluate" }, clientId: null },
    ]);
    const where = { action: "job.requested", objectId: "tiers.evaluate" };
    expect(await asProvider((tx) => tx.activity.count({ where }))).toBe(1);
  });

  it("refuses what has no schedule, and what is due already", async () => {
    expect(await codeOf(requestRun(admin.ctx, { queue: "mail.send" }))).toBe("not_found");
    await queued();
    expect(await codeOf(requestRun(admin.ctx, { queue: "tiers.evaluate" }))).toBe("state_conflict");
  });
});

describe("the overview", () => {
  it("counts by queue, knows the last run and the next", async () => {
    await boss.schedule("tiers.evaluate", "7 0 * * *");
    for (const outcome of ["failed", "done", undefined] as const) await queued(outcome);
    const ctx = testContext(admin.actor, { clock: fixedClock("2031-05-05T12:00:00Z") });
    const { queues, workerIsAway } = await getJobsOverview(ctx);
    expect(queues.find(({ name }) => name === "tiers.evaluate")).toMatchObject({
      waiting: 1,
      running: 0,
      failed: 1,
      lastRun: { status: "done", durationMs: expect.any(Number) },
      schedule: { cron: "7 0 * * *", nextAt: "2031-05-06T00:07:00.000Z" },
    });
    expect(queues.some(({ name }) => name.startsWith("__"))).toBe(false);
    expect(workerIsAway).toBe(true);
  });

  it("says how many events no worker has handed out", async () => {
    await requestRun(admin.ctx, { queue: "tiers.evaluate" });
    const { undispatched } = await getJobsOverview(admin.ctx);
    expect(undispatched).toEqual({ count: 1, since: expect.any(String) });
  });
});

it("is for admins alone", async () => {
  const { ctx, clientId } = await createTestReseller();
  const key = testContext({
    kind: "api_key",
    keyId: newId(),
    label: "key",
    resellerId: clientId,
    resellerStatus: "active",
    scopes: ["orders:read"],
  });
  const id = await queued("failed");
  for (const [wrong, code] of [
    [ctx, "forbidden"],
    [key, "forbidden"],
    [anonymousContext(), "unauthenticated"],
  ] as const)
    for (const attempt of [
      () => listRuns(wrong, listRunsInput.parse({})),
      () => getRun(wrong, { id }),
      () => getJobsOverview(wrong),
      () => retryRun(wrong, { id }),
      () => requestRun(wrong, { queue: "tiers.evaluate" }),
    ])
      expect(await codeOf(attempt())).toBe(code);
  expect((await getRun(admin.ctx, { id })).status).toBe("failed");
});

it("finds a job by the id that the page shows", async () => {
  const id = await queued();
  expect((await getRun(admin.ctx, { id })).id).toBe(toPublicId("job", id));
});
