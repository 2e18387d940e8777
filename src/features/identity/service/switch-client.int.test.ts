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
import { codeOf } from "@/testing/error-code";
import { publicClient, signedIn, tokenOf } from "@/testing/people";
import { inviteMember, joinClient, leaveClient, listOwnClients, switchClient } from "..";

const NOBODY = "00000000-0000-7000-8000-000000000000";
let client: TestClient;

beforeEach(async () => {
  client = await createTestReseller({ name: "Fjord Hosting AS" });
});

/** Lets somebody who has an account join `client`. */
async function join(person: TestClient, areas: MemberArea[] = ["orders"]) {
  const input = { email: person.email, name: "Guest", role: "member" as const, areas };
  const invitation = await inviteMember(client.ctx, input);
  await joinClient(person.ctx, { token: tokenOf(invitation), current: "" });
}

describe("a person of several clients", () => {
  it("works in the one it chose, and only in its own", async () => {
    const guest = await createTestClient({ name: "Guest Ltd" });
    await join(guest);
    const session = await signedIn(guest.email);
    const own = await listOwnClients(await session.ctx());
    expect(own).toMatchObject([
      { name: "Guest Ltd", role: "owner", current: true, mayLeave: false },
      { id: publicClient(client.clientId), role: "member", current: false, mayLeave: true },
    ]);
    const { current } = session;
    await switchClient(await session.ctx(), { client: client.clientId, current });
    expect((await session.look())?.session.client?.name).toBe("Fjord Hosting AS");
    const foreign = await createTestClient();
    for (const to of [foreign.clientId, NOBODY]) {
      expect(await codeOf(switchClient(await session.ctx(), { client: to, current }))).toBe("not_found");
    }
    // Nor by the session of somebody else.
    const theirs = await signedIn(foreign.email);
    const stolen = { client: client.clientId, current: theirs.current };
    expect(await codeOf(switchClient(await session.ctx(), stolen))).toBe("not_found");
    const admin = await createTestAdmin();
    expect(await codeOf(switchClient(admin.ctx, { client: client.clientId, current }))).toBe("not_found");
    expect(await codeOf(switchClient(anonymousContext(), { client: client.clientId, current }))).toBe(
      "unauthenticated",
    );
    expect(await listOwnClients(admin.ctx)).toEqual([]);
    const key = testContext({
      kind: "api_key",
      keyId: NOBODY,
      label: "key",
      resellerId: client.clientId,
      scopes: ["account:read"],
      resellerStatus: "active",
    });
    expect(await codeOf(switchClient(key, { client: client.clientId, current }))).toBe("forbidden");
    expect(await codeOf(listOwnClients(key))).toBe("forbidden");
    expect(await codeOf(joinClient(key, { token: "x", current }))).toBe("forbidden");
    expect(await codeOf(leaveClient(key))).toBe("forbidden");
  });

  it("falls back to the oldest when a session has chosen none", async () => {
    const guest = await createTestClient();
    await join(guest);
    const session = await signedIn(guest.email);
    await asProvider((tx) =>
      tx.session.updateMany({ where: { userId: guest.actor.userId }, data: { clientId: null } }),
    );
    expect((await session.look())?.actor).toMatchObject({ clientId: guest.clientId });
    // The database itself refuses a choice that is no membership.
    const foreign = await createTestClient();
    await expect(
      asProvider((tx) =>
        tx.session.updateMany({
          where: { userId: guest.actor.userId },
          data: { clientId: foreign.clientId },
        }),
      ),
    ).rejects.toThrow(/foreign key/i);
  });
});
