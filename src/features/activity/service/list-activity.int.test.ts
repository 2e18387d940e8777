import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { toPublicId } from "@/core/ids";
import { inTransaction } from "@/db";
import { createCustomer } from "@/features/customers";
import { createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { jobContext, testContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { type ListActivityInput, listActivity, listActivityInput, recordActivity } from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let mine: TestReseller;
let other: TestReseller;

/** A row of the tenant's log at some time, by whoever `ctx` says. */
function write(actor: Parameters<typeof testContext>[0], client: TestReseller, at: string, name: string) {
  const ctx = testContext(actor, { clock: fixedClock(at) });
  return inTransaction(jobContext(), { kind: "provider" }, (tx) =>
    recordActivity(tx, ctx, {
      action: "reseller.tier_set",
      clientId: client.clientId,
      object: { kind: "reseller", id: client.clientId, name },
      before: { tier: "Bronze", api_token: "hunter2" },
      after: { tier: "Gold", reason: `the key trl_live_${"Ab3".repeat(12)} leaked` },
    }),
  );
}

const names = async (ctx: Parameters<typeof listActivity>[0], filters: Partial<ListActivityInput>) =>
  (await listActivity(ctx, listActivityInput.parse({ limit: 100, ...filters }))).items.map(
    ({ object }) => object.name,
  );

beforeAll(async () => {
  [admin, mine, other] = [await createTestAdmin(), await createTestReseller(), await createTestReseller()];
  await write(admin.actor, mine, "2026-01-31T23:59:59.999Z", "last of January");
  await write(mine.actor, mine, "2026-02-01T00:00:00.000Z", "first of February");
  await write(mine.actor, mine, "2026-02-28T23:59:59.999Z", "last of February");
  await write({ kind: "job", name: "tiers" }, mine, "2026-03-01T00:00:00.000Z", "first of March");
  await write(other.actor, other, "2026-02-14T12:00:00.000Z", "canary");
});

describe("filters of the log", () => {
  it("take whole UTC days, both included, and each end alone", async () => {
    const client = mine.id as never;
    const february = { client, from: "2026-02-01", to: "2026-02-28" };
    expect(await names(admin.ctx, february)).toEqual(["last of February", "first of February"]);
    expect(await names(admin.ctx, { client, to: "2026-01-31" })).toEqual(["last of January"]);
    expect(await names(mine.ctx, { from: "2026-03-01", to: "2026-03-01" })).toEqual(["first of March"]);
    expect(await names(mine.ctx, { from: "2026-03-01", to: "2026-02-01" })).toEqual([]);
  });

  it("take who acted, by kind and by id, and the object", async () => {
    const action = "reseller.tier_set";
    const me = toPublicId("user", mine.actor.userId);
    expect(await names(admin.ctx, { action, actorKind: "job" })).toEqual(["first of March"]);
    expect(await names(admin.ctx, { action, actor: me })).toEqual(["last of February", "first of February"]);
    expect(await names(admin.ctx, { action, object: other.resellerId })).toEqual(["canary"]);
  });

  it("refuse what is no filter, no day and no id", () => {
    for (const wrong of [
      { from: "2026-02-30" },
      { from: "yesterday" },
      { to: "2026-13-01" },
      { actor: "usr_1" },
      { object: "' OR 1=1" },
      { actorKind: "root" },
      { colour: "red" },
    ])
      expect(listActivityInput.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  });
});

describe("a tenant", () => {
  it("finds nothing of another by any filter, nor the provider's people by searching for them", async () => {
    expect(await names(mine.ctx, { object: other.resellerId })).toEqual([]);
    expect(await names(mine.ctx, { actor: toPublicId("user", other.actor.userId) })).toEqual([]);
    expect(await names(mine.ctx, { client: other.id as never, q: "canary" })).toEqual([]);
    expect(await names(mine.ctx, { actor: toPublicId("user", admin.actor.userId) })).toEqual([]);
    expect(await names(mine.ctx, { q: "Ada Admin" })).toEqual([]);
    expect(await names(mine.ctx, { actorKind: "admin" })).toEqual(["last of January"]);
    expect(await names(admin.ctx, { q: "Ada Admin", to: "2026-01-31" })).toEqual(["last of January"]);
  });

  it("needs the area", async () => {
    const member = testContext({ ...mine.actor, areas: ["orders"] as const });
    expect(await codeOf(listActivity(member, listActivityInput.parse({})))).toBe("forbidden");
  });
});

it("keeps no secret that a verb hands over", async () => {
  const customer = {
    name: "Kai",
    email: "kai@example.org",
    metadata: { note: "Bearer abcdefghijklmnopqrst" },
  };
  await createCustomer(mine.ctx, customer as never);
  const { items } = await listActivity(admin.ctx, listActivityInput.parse({ client: mine.id, limit: 100 }));
  const text = JSON.stringify(items);
  for (const secret of ["hunter2", "trl_live_Ab3", "abcdefghijklmnopqrst"])
    expect(text).not.toContain(secret);
  expect(text).toContain("[removed]");
});
