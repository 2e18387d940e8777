import { beforeEach, describe, expect, it } from "vitest";
import type { MemberArea } from "@/core/actor";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestClient,
} from "@/testing/actors";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { addTestMember, signedIn, tokenOf, uuidOf } from "@/testing/people";
import {
  acceptInvitation,
  changeMember,
  inviteMember,
  joinClient,
  leaveClient,
  listPeople,
  removeMember,
  switchClient,
} from "..";

const NOBODY = "00000000-0000-7000-8000-000000000000";
let client: TestClient;

beforeEach(async () => {
  client = await createTestReseller({ name: "Fjord Hosting AS" });
});

const asMember = (user: string, areas: MemberArea[]) => ({ user, role: "member" as const, areas });

/** Lets somebody who has an account join `client`. */
async function join(person: TestClient, areas: MemberArea[] = ["orders"]) {
  const input = { email: person.email, name: "Guest", role: "member" as const, areas };
  const invitation = await inviteMember(client.ctx, input);
  await joinClient(person.ctx, { token: tokenOf(invitation), current: "" });
}

describe("a person's role and areas", () => {
  it("are changed by an owner, in effect at its next request, and logged with before and after", async () => {
    const guest = await createTestClient();
    await join(guest);
    const session = await signedIn(guest.email);
    await switchClient(await session.ctx(), { client: client.clientId, current: session.current });
    const { userId } = guest.actor;
    await changeMember(client.ctx, asMember(userId, ["billing", "people"]));
    expect((await session.look())?.actor).toMatchObject({ areas: ["billing", "people"] });
    await changeMember(client.ctx, { user: userId, role: "owner", areas: [] });
    expect((await session.look())?.actor).toMatchObject({ areas: "all" });
    const rows = await asProvider((tx) => tx.activity.findMany({ where: { action: "member.updated" } }));
    expect(rows.map(({ before, after }) => ({ before, after }))).toContainEqual({
      before: { role: "member", areas: ["orders"] },
      after: { role: "member", areas: ["billing", "people"] },
    });
  });

  it("are never raised by the person itself, nor given by who lacks them", async () => {
    const manager = await addTestMember(client, ["people", "orders"]);
    const clerk = await addTestMember(client, ["billing"]);
    const owner = { role: "owner" as const, areas: [] };
    expect(await codeOf(changeMember(manager.ctx, { user: manager.userId, ...owner }))).toBe(
      "validation_failed",
    );
    expect(await codeOf(changeMember(manager.ctx, asMember(manager.userId, ["people", "api_keys"])))).toBe(
      "validation_failed",
    );
    expect(await codeOf(changeMember(manager.ctx, asMember(clerk.userId, ["api_keys"])))).toBe(
      "validation_failed",
    );
    // What the clerk had may stay beside what the manager gives.
    await changeMember(manager.ctx, asMember(clerk.userId, ["billing", "orders"]));
    expect(await codeOf(changeMember(clerk.ctx, asMember(clerk.userId, ["people"])))).toBe("forbidden");
  });

  it("of an owner are for owners", async () => {
    const manager = await addTestMember(client, ["people"]);
    await addTestMember(client, "all");
    const user = client.actor.userId;
    expect(await codeOf(changeMember(manager.ctx, asMember(user, [])))).toBe("forbidden");
    expect(await codeOf(removeMember(manager.ctx, { user }))).toBe("forbidden");
    const { members } = await listPeople(manager.ctx, {});
    expect(members.map(({ mayChange, mayRemove }) => [mayChange, mayRemove])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  it("are what they are now, not what they were when the request began", async () => {
    const manager = await addTestMember(client, ["people", "orders"]);
    await changeMember(client.ctx, asMember(manager.userId, ["orders"]));
    const input = { email: "late@people.test", name: "Late", role: "member" as const, areas: [] };
    expect(await codeOf(inviteMember(manager.ctx, input))).toBe("forbidden");
  });
});

describe("the last owner", () => {
  it("is neither removed nor demoted, by anybody, and does not leave", async () => {
    const admin = await createTestAdmin();
    const user = client.actor.userId;
    const named = { client: client.clientId };
    for (const work of [
      () => removeMember(client.ctx, { user }),
      () => changeMember(client.ctx, asMember(user, ["people"])),
      () => leaveClient(client.ctx),
      () => removeMember(admin.ctx, { ...named, user }),
      () => changeMember(admin.ctx, { ...named, ...asMember(user, []) }),
    ]) {
      expect(await errorOf(work())).toMatchObject({
        code: "state_conflict",
        detail: expect.stringContaining("last owner"),
      });
    }
    expect((await listPeople(client.ctx, {})).members).toMatchObject([{ isSelf: true, mayRemove: false }]);
  });

  it.each([
    ["demote", (ctx: TestClient["ctx"], user: string) => changeMember(ctx, asMember(user, []))],
    ["remove", (ctx: TestClient["ctx"], user: string) => removeMember(ctx, { user })],
  ])("stays when two owners %s each other at once", async (_, work) => {
    for (let round = 0; round < 5; round++) {
      const own = await createTestClient();
      const second = await addTestMember(own, "all");
      const codes = await Promise.all([
        codeOf(work(own.ctx, second.userId)),
        codeOf(work(second.ctx, own.actor.userId)),
      ]);
      expect(codes.sort()).toEqual(["done", "forbidden"]);
      const where = { clientId: own.clientId, role: "owner" as const };
      expect(await asProvider((tx) => tx.membership.count({ where }))).toBe(1);
    }
  });
});

describe("somebody who is removed", () => {
  it("is signed out where it worked in this client, and stays where it works in another", async () => {
    const guest = await createTestClient();
    await join(guest);
    const [here, there] = [await signedIn(guest.email), await signedIn(guest.email)];
    await switchClient(await here.ctx(), { client: client.clientId, current: here.current });
    await removeMember(client.ctx, { user: guest.actor.userId });
    expect(await here.look()).toBeNull();
    expect((await there.look())?.actor).toMatchObject({ clientId: guest.clientId });
    expect(await codeOf(removeMember(client.ctx, { user: guest.actor.userId }))).toBe("not_found");
  });

  it("cannot sign in when it belongs to nothing any more, is told so, and may come back by an invitation", async () => {
    const email = "gone@people.test";
    const password = "seven-seals-and-a-lantern";
    const input = { email, name: "Gone Girl", role: "member" as const, areas: [] };
    const first = await inviteMember(client.ctx, input);
    await acceptInvitation(anonymousContext(), { token: tokenOf(first), name: "Gone", password });
    const session = await signedIn(email, password);
    const { members } = await listPeople(client.ctx, {});
    const gone = members.find((member) => member.email === email)?.id ?? "";
    await removeMember(client.ctx, { user: uuidOf("user", gone) });
    expect(await session.look()).toBeNull();
    await expect(signedIn(email, password)).rejects.toMatchObject({
      code: "forbidden",
      detail: expect.stringContaining("belong to no company"),
    });
    await expect(signedIn(email, "not the password at all")).rejects.toMatchObject({
      code: "unauthenticated",
    });

    const again = await inviteMember(client.ctx, input);
    const fresh = "another-seal-and-lantern";
    await acceptInvitation(anonymousContext(), { token: tokenOf(again), name: "Back", password: fresh });
    expect((await (await signedIn(email, fresh)).look())?.actor).toMatchObject({ label: "Back", areas: [] });
    await expect(signedIn(email, password)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("can also leave by itself, whatever its areas, also while the reseller is suspended", async () => {
    const member = await addTestMember(await createTestReseller({ status: "suspended" }), []);
    await leaveClient(member.ctx);
    expect(await codeOf(leaveClient(member.ctx))).toBe("not_found");
    const admin = await createTestAdmin();
    expect(await codeOf(leaveClient(admin.ctx))).toBe("forbidden");
    expect(await codeOf(leaveClient(anonymousContext()))).toBe("unauthenticated");
  });
});

describe("other clients' people", () => {
  it("are not there: foreign and missing alike", async () => {
    const other = await createTestClient();
    const member = await addTestMember(other, []);
    const key = testContext({
      kind: "api_key",
      keyId: NOBODY,
      label: "key",
      resellerId: other.clientId,
      scopes: ["account:read"],
      resellerStatus: "active",
    });
    for (const user of [member.userId, NOBODY]) {
      // Naming the client is for admins.
      for (const named of [{}, { client: other.clientId }]) {
        expect(await codeOf(removeMember(client.ctx, { user, ...named }))).toBe("not_found");
        expect(await codeOf(changeMember(client.ctx, { ...asMember(user, []), ...named }))).toBe("not_found");
      }
      expect(await codeOf(removeMember(key, { user }))).toBe("forbidden");
      expect(await codeOf(changeMember(anonymousContext(), asMember(user, [])))).toBe("unauthenticated");
    }
    const suspended = await createTestReseller({ status: "suspended" });
    expect(await codeOf(removeMember(suspended.ctx, { user: NOBODY }))).toBe("reseller_suspended");
  });

  it("are an admin's to change and remove, for support", async () => {
    const admin = await createTestAdmin();
    const member = await addTestMember(client, []);
    const named = { client: client.clientId, user: member.userId };
    await changeMember(admin.ctx, { ...named, role: "owner", areas: [] });
    await removeMember(admin.ctx, { client: client.clientId, user: client.actor.userId });
    expect((await listPeople(admin.ctx, named)).members).toMatchObject([
      { role: "owner", mayChange: false, mayRemove: false },
    ]);
  });
});
