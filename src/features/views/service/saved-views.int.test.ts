import { beforeAll, describe, expect, it } from "vitest";
import { newId, parsePublicId } from "@/core/ids";
import { listActivity } from "@/features/activity";
import { createTestAdmin, createTestReseller } from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { addTestMember } from "@/testing/people";
import { deleteView, listViews, saveView, saveViewInput } from "..";

type Admin = Awaited<ReturnType<typeof createTestAdmin>>;
let mine: Admin;
let other: Admin;

beforeAll(async () => {
  [mine, other] = await Promise.all([createTestAdmin(), createTestAdmin()]);
});

const view = (name: string, query = "status=active&sort=-revenue") =>
  saveViewInput.parse({ list: "resellers", name, query });
/** A list of the panel is not there for a client's people. */
const REFUSALS: Record<string, string> = {
  client: "not_found",
  api_key: "forbidden",
  job: "forbidden",
  anonymous: "unauthenticated",
};
const uuidOf = (id: string) => parsePublicId("savedView", id) ?? "";
const list = { list: "resellers" } as const;

describe("saved views", () => {
  it("are kept by name without what is no part of a view, and are logged", async () => {
    await saveView(mine.ctx, view("Zed", "sort=revenue"));
    const saved = await saveView(mine.ctx, view("Best", "?cursor=abc&sort=-revenue&status=active&admin=1"));
    expect(saved).toMatchObject({ name: "Best", query: "status=active&sort=-revenue" });
    expect((await listViews(mine.ctx, list)).map(({ name }) => name)).toEqual(["Best", "Zed"]);
    expect(await deleteView(mine.ctx, { id: uuidOf(saved.id) })).toEqual(saved);
    expect(await codeOf(deleteView(mine.ctx, { id: uuidOf(saved.id) }))).toBe("not_found");
    const { items } = await listActivity(mine.ctx, { limit: 2 });
    expect(items).toMatchObject([
      { action: "saved_view.deleted", object: { id: saved.id, name: "Best" }, clientId: null },
      { action: "saved_view.created", after: { list: "resellers", query: saved.query } },
    ]);
  });

  it("have a name once, and are at most 30, also when saved at once", async () => {
    const admin = await createTestAdmin();
    await saveView(admin.ctx, view("Twice"));
    const error = await errorOf(saveView(admin.ctx, view("Twice", "")));
    expect(error.fields).toMatchObject([{ path: ["name"], code: "taken" }]);
    expect(await codeOf(saveView(other.ctx, view("Twice")))).toBe("done");
    for (let count = 2; count < 30; count += 1) await saveView(admin.ctx, view(`View ${count}`));
    const codes = await Promise.all(["a", "b", "c"].map((name) => codeOf(saveView(admin.ctx, view(name)))));
    expect(codes.sort()).toEqual(["done", "state_conflict", "state_conflict"]);
    expect(await listViews(admin.ctx, list)).toHaveLength(30);
  });

  it.each([
    { list: "secrets" },
    { name: " " },
    { name: "x".repeat(61) },
    { query: "x".repeat(1_001) },
    { userId: "x" },
  ])("are refused with %j", (change) =>
    expect(saveViewInput.safeParse({ ...view("One"), ...change }).success).toBe(false),
  );

  it("are their owner's alone, and nobody's but an admin's", async () => {
    const { id } = await saveView(mine.ctx, view("Private"));
    expect((await listViews(other.ctx, list)).map(({ name }) => name)).not.toContain("Private");
    expect(await codeOf(deleteView(other.ctx, { id: uuidOf(id) }))).toBe("not_found");
    const reseller = await createTestReseller();
    const key = testContext({
      kind: "api_key",
      keyId: newId(),
      label: "Key",
      resellerId: reseller.clientId,
      scopes: ["account:read"],
      resellerStatus: "active",
    });
    for (const ctx of [reseller.ctx, key, jobContext(), anonymousContext()]) {
      const refusal = REFUSALS[ctx.actor.kind];
      expect(await codeOf(listViews(ctx, list))).toBe(refusal);
      expect(await codeOf(saveView(ctx, view("Mine")))).toBe(refusal);
      expect(await codeOf(deleteView(ctx, { id: uuidOf(id) }))).toBe(refusal);
    }
    expect((await listViews(mine.ctx, list)).map(({ name }) => name)).toContain("Private");
  });

  it("of the portal's lists are each person's own, within the company", async () => {
    const [company, foreign] = await Promise.all([createTestReseller(), createTestReseller()]);
    const colleague = await addTestMember(company, "all");
    const own = { list: "own_customers" } as const;
    const input = saveViewInput.parse({ ...own, name: "Archived", query: "status=archived&cursor=x" });
    const saved = await saveView(company.ctx, input);
    expect(saved.query).toBe("status=archived");
    expect(await listViews(company.ctx, own)).toEqual([saved]);
    for (const { ctx } of [colleague, foreign]) {
      expect(await listViews(ctx, own)).toEqual([]);
      expect(await codeOf(deleteView(ctx, { id: uuidOf(saved.id) }))).toBe("not_found");
    }
    // The same person in another company.
    const elsewhere = testContext({ ...company.actor, clientId: foreign.clientId });
    expect(await listViews(elsewhere, own)).toEqual([]);
    expect(await codeOf(saveView(elsewhere, input))).toBe("done");
    expect(await codeOf(listViews(mine.ctx, own))).toBe("not_found");
    expect(await codeOf(deleteView(mine.ctx, { id: uuidOf(saved.id) }))).toBe("not_found");
    expect((await listActivity(company.ctx, { limit: 1 })).items).toMatchObject([
      { action: "saved_view.created" },
    ]);
    expect(await codeOf(deleteView(company.ctx, { id: uuidOf(saved.id) }))).toBe("done");
  });
});
