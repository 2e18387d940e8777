import { beforeEach, describe, expect, it } from "vitest";
import {
  createTestAdmin,
  createTestClient,
  createTestReseller,
  TEST_PASSWORD,
  type TestClient,
} from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { addTestMember, invite, newEmail, tokenOf, uuidOf } from "@/testing/people";
import { acceptInvitation, getInvitation, inviteMember, joinClient, listPeople } from "..";
import { inviteMemberInput, listPeopleInput } from "../schemas";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

let client: TestClient;

beforeEach(async () => {
  client = await createTestReseller({ name: "Fjord Hosting AS" });
});

describe("whoever invites", () => {
  it("says which address is asked or belongs already", async () => {
    const { email } = await invite(client);
    for (const taken of [email, client.email]) {
      const error = await errorOf(invite(client, { email: taken }));
      expect(error).toMatchObject({ code: "validation_failed", fields: [{ path: ["email"] }] });
    }
  });

  it("has to be an owner, have the area, or be an admin", async () => {
    const [manager, clerk] = [
      await addTestMember(client, ["people", "orders"]),
      await addTestMember(client, ["orders"]),
    ];
    const suspended = await createTestReseller({ status: "suspended" });
    const key = testContext({
      kind: "api_key",
      keyId: client.clientId,
      label: "key",
      resellerId: client.clientId,
      scopes: ["account:read"],
      resellerStatus: "active",
    });
    await invite(manager);
    for (const [ctx, code] of [
      [clerk.ctx, "forbidden"],
      [suspended.ctx, "reseller_suspended"],
      [key, "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      expect(await codeOf(invite({ ctx: ctx }))).toBe(code);
    }
    for (const ctx of [clerk.ctx, key]) expect(await codeOf(listPeople(ctx, {}))).toBe("forbidden");
    expect(await codeOf(listPeople(suspended.ctx, {}))).toBe("done");
  });

  it("gives what it has itself, and no ownership without being an owner", async () => {
    const manager = await addTestMember(client, ["people", "orders"]);
    expect(await errorOf(invite(manager, { areas: ["billing"] }))).toMatchObject({
      fields: [{ path: ["areas"] }],
    });
    expect(await errorOf(invite(manager, { role: "owner" }))).toMatchObject({ fields: [{ path: ["role"] }] });
    const owner = await invite(client, { role: "owner", areas: ["orders"] });
    expect(owner).toMatchObject({ role: "owner", areas: [] });
    const billing = await invite(client, { areas: ["billing"] });
    const id = (of: { id: string }) => ({ id: uuidOf("invitation", of.id) });
    expect(await codeOf(resendInvitation(manager.ctx, id(owner)))).toBe("forbidden");
    expect(await codeOf(revokeInvitation(manager.ctx, id(owner)))).toBe("forbidden");
    expect(await codeOf(resendInvitation(manager.ctx, id(billing)))).toBe("validation_failed");
    expect(await codeOf(revokeInvitation(manager.ctx, id(billing)))).toBe("done");
    const { invitations, mayGive } = await listPeople(manager.ctx, {});
    expect(mayGive).toEqual({ owner: false, areas: ["people", "orders"] });
    expect(invitations).toMatchObject([{ email: owner.email, mayResend: false, mayRevoke: false }]);
  });

  it("finds nothing of another client's", async () => {
    const other = await createTestClient();
    const { id } = await invite(client);
    const missing = await errorOf(
      revokeInvitation(other.ctx, { id: "00000000-0000-7000-8000-000000000000" }),
    );
    for (const verb of [revokeInvitation, resendInvitation]) {
      const foreign = await errorOf(verb(other.ctx, { id: uuidOf("invitation", id) }));
      expect([foreign.code, foreign.detail]).toEqual([missing.code, missing.detail]);
      expect(await codeOf(verb(anonymousContext(), { id: uuidOf("invitation", id) }))).toBe(
        "unauthenticated",
      );
    }
    // Whose people is an admin's word alone.
    await invite(other, { client: client.id });
    expect((await listPeople(other.ctx, listPeopleInput.parse({ client: client.id }))).client.id).toBe(
      other.id,
    );
    expect((await listPeople(client.ctx, {})).invitations).toHaveLength(1);
  });

  it("may be an admin, for a client that it names, in the provider's name", async () => {
    const admin = await createTestAdmin();
    const input = { email: newEmail(), name: "Pia", role: "owner", client: client.id };
    const invitation = await inviteMember(admin.ctx, inviteMemberInput.parse(input));
    const seen = await getInvitation(anonymousContext(), { token: tokenOf(invitation) });
    expect(seen.invitedBy).not.toBe("Ada Admin");
    const nowhere = inviteMemberInput.parse({ ...input, client: undefined });
    expect(await codeOf(inviteMember(admin.ctx, nowhere))).toBe("validation_failed");
    expect(await codeOf(listPeople(jobContext(), { client: "00000000-0000-7000-8000-000000000000" }))).toBe(
      "not_found",
    );
  });

  it("is refused who is signed in already, where a new account is made", async () => {
    const token = tokenOf(await invite(client));
    const input = { token, name: "x", password: TEST_PASSWORD };
    expect(await codeOf(acceptInvitation(client.ctx, input))).toBe("state_conflict");
    expect(await codeOf(joinClient(anonymousContext(), { token, current: "" }))).toBe("unauthenticated");
  });
});
