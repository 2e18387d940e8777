import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { toPublicId } from "@/core/ids";
import { inTransaction } from "@/db";
import { createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { addTestMember, type TestMember } from "@/testing/people";
import { listOwnActivity, listOwnActivityInput, recordActivity } from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let mine: TestReseller;
let other: TestReseller;
let member: TestMember;

type Row = { client: string | null; about?: string; hour: number; name: string; hidden?: boolean };

/** A row by some actor, at an hour of one day; about the person `about`, or else about a reseller. */
function write(actor: Parameters<typeof testContext>[0], { client, about, hour, name, hidden }: Row) {
  const at = fixedClock(`2026-11-01T${String(hour).padStart(2, "0")}:00:00.000Z`);
  return inTransaction(jobContext(), { kind: "provider" }, (tx) =>
    recordActivity(tx, testContext(actor, { clock: at }), {
      action: "user.updated",
      clientId: client,
      object: about
        ? { kind: "user", id: about, name }
        : { kind: "reseller", id: client ?? mine.clientId, name },
      providerOnly: hidden,
    }),
  );
}

const list = async (ctx: Parameters<typeof listOwnActivity>[0], more: object = {}) =>
  listOwnActivity(ctx, listOwnActivityInput.parse({ limit: 100, ...more }));
const names = async (ctx: Parameters<typeof listOwnActivity>[0], more: object = {}) =>
  (await list(ctx, more)).items.map(({ object }) => object.name);

beforeAll(async () => {
  [admin, mine, other] = [await createTestAdmin(), await createTestReseller(), await createTestReseller()];
  // Without any area: what the whole company does is not for it to read.
  member = await addTestMember(mine, []);
  const { actor } = member.ctx;
  const userId = member.userId;
  await write(actor, { client: mine.clientId, hour: 1, name: "by the member" });
  await write(mine.actor, { client: mine.clientId, hour: 2, name: "by its owner" });
  await write({ kind: "anonymous" }, { client: null, about: userId, hour: 3, name: "refused sign-in" });
  await write(admin.actor, { client: other.clientId, about: userId, hour: 4, name: "reset by an admin" });
  await write({ ...actor, clientId: other.clientId }, { client: other.clientId, hour: 5, name: "elsewhere" });
  await write(actor, { client: mine.clientId, about: userId, hour: 6, name: "itself" });
  await write(admin.actor, { client: mine.clientId, about: userId, hour: 7, name: "hidden", hidden: true });
});

describe("listOwnActivity", () => {
  it("tells somebody of a client what it did there, and what was done with its account", async () => {
    const own = ["itself", "reset by an admin", "refused sign-in", "by the member"];
    expect(await names(member.ctx)).toEqual(own);
    expect(await names(member.ctx, { oldestFirst: true })).toEqual(own.toReversed());
  });

  it("pages without gaps or repetitions", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(member.ctx, { limit: 1, cursor });
      seen.push(...page.items.map(({ object }) => object.name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(["itself", "reset by an admin", "refused sign-in", "by the member"]);
  });

  it("does not name the provider's staff to a client", async () => {
    const { items } = await list(member.ctx);
    expect(items.find(({ object }) => object.name === "reset by an admin")?.actor).toEqual({
      kind: "admin",
      id: null,
      label: "",
    });
  });

  it("tells an admin what it did, wherever", async () => {
    expect(await names(admin.ctx)).toEqual(["hidden", "reset by an admin"]);
    const { items } = await list(admin.ctx);
    expect(items[0]?.actor.id).toBe(toPublicId("user", admin.actor.userId));
  });

  it("is for people alone", async () => {
    const key = testContext({
      kind: "api_key",
      keyId: "00000000-0000-7000-8000-000000000000",
      label: "key",
      resellerId: mine.clientId,
      scopes: ["activity:read"],
      resellerStatus: "active",
    });
    await expect(list(key)).rejects.toMatchObject({ code: "forbidden" });
    await expect(list(jobContext())).rejects.toMatchObject({ code: "forbidden" });
    await expect(list(anonymousContext())).rejects.toMatchObject({ code: "unauthenticated" });
  });
});
