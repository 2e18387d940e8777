import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { composeMails } from "@/features/mail";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { testDatabase } from "@/testing/database";
import { codeOf } from "@/testing/error-code";
import { checkInvariants, getJobsOverview } from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let owner: pg.Client;

beforeAll(async () => {
  admin = await createTestAdmin();
  owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

const CLIENT = "00000000-0000-7000-8000-00000000000a";

/** What only somebody who owns the database can do: a sum that is of nothing, past every trigger and key. */
async function owe(minor: number) {
  const text = `INSERT INTO analytics_owed VALUES ('retail', '${CLIENT}', 'XTS', '2026-01-01', ${minor}, 0, 0)`;
  await owner.query(minor === 0 ? `DELETE FROM analytics_owed WHERE client_id = '${CLIENT}'` : text);
}

beforeEach(() => asProvider((tx) => tx.invariantLook.deleteMany()));
afterEach(() => owe(0));

const look = (at: string) =>
  checkInvariants(testContext({ kind: "job", name: "invariants" }, { clock: fixedClock(at) }));
const told = () => asProvider((tx) => tx.outboxEvent.findMany({ where: { type: "invariants.broken" } }));
const shown = async () => (await getJobsOverview(admin.ctx)).invariants;

it("keeps what a look has found, and the page shows the last one", async () => {
  expect(await shown()).toBeNull();
  await look("2026-05-05T12:47:13Z");
  const sound = await shown();
  expect(sound).toMatchObject({ at: "2026-05-05T12:47:00.000Z", broken: [], unread: [] });
  expect(sound?.holding).toBe(sound?.checked);
  expect(sound?.checked).toBeGreaterThan(60);
  await owe(700);
  await look("2026-05-05T13:47:00Z");
  const [broken, ...others] = (await shown())?.broken ?? [];
  expect(others).toEqual([]);
  expect(broken).toMatchObject({
    name: "owed",
    total: 1,
    rows: [{ table: "analytics_owed", id: `${CLIENT} XTS` }],
  });
  expect((await shown())?.holding).toBe((sound?.checked ?? 0) - 1);
});

it("tells admins once for each time that something begins not to hold", async () => {
  const before = (await told()).length;
  const counts: number[] = [];
  for (const [hour, minor] of [700, null, null, 0, 800].entries()) {
    if (minor !== null) await owe(minor);
    await look(`2026-06-01T1${hour}:47:00Z`);
    counts.push((await told()).length - before);
  }
  expect(counts).toEqual([1, 1, 1, 1, 2]);

  const event = (await told()).at(-1);
  expect(event).toMatchObject({ clientId: null, payload: { broken: [{ name: "owed", total: 1 }] } });
  const disabled = await createTestAdmin();
  await asProvider((tx) =>
    tx.user.update({ where: { email: disabled.email }, data: { disabledAt: new Date() } }),
  );
  await createTestReseller();
  await composeMails(jobContext(), { eventIds: [event?.id ?? ""] }, false);
  const mails = await asProvider((tx) => tx.mail.findMany({ where: { eventId: event?.id ?? "" } }));
  expect(mails.map(({ recipient }) => recipient)).toEqual([admin.email]);
  expect(mails[0]?.text).toContain("owed: one row");
});

it("does not tell again of what a look between could not look at", async () => {
  await owe(700);
  await look("2026-07-01T10:47:00Z");
  const before = (await told()).length;
  const data = { at: new Date("2026-07-01T11:47:00Z"), durationMs: 1, checked: 0, broken: [] };
  const unread = [{ name: "owed", reason: "took too long" }];
  await asProvider((tx) => tx.invariantLook.create({ data: { ...data, unread } }));
  await look("2026-07-01T12:47:00Z");
  expect((await told()).length).toBe(before);
});

it("looks once in a minute, and forgets looks after thirty days", async () => {
  await look("2026-08-01T10:47:00Z");
  const [first] = await asProvider((tx) => tx.invariantLook.findMany());
  await Promise.all([look("2026-08-01T10:47:30Z"), look("2026-08-01T10:47:40Z")]);
  expect(await asProvider((tx) => tx.invariantLook.findMany())).toEqual([first]);
  await look("2026-09-01T10:47:00Z");
  expect(await asProvider((tx) => tx.invariantLook.count())).toBe(1);
});

it("is the product's own to do, and admins' to see", async () => {
  const { ctx } = await createTestReseller();
  for (const [wrong, code] of [
    [admin.ctx, "forbidden"],
    [ctx, "forbidden"],
    [anonymousContext(), "unauthenticated"],
  ] as const)
    expect(await codeOf(checkInvariants(wrong))).toBe(code);
  expect(await codeOf(getJobsOverview(ctx))).toBe("forbidden");
  expect(await codeOf(getJobsOverview(anonymousContext()))).toBe("unauthenticated");
  expect(await asProvider((tx) => tx.invariantLook.count())).toBe(0);
});
