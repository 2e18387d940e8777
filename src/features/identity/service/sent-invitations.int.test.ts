import { beforeEach, describe, expect, it } from "vitest";
import { asProvider, createTestReseller, type TestClient } from "@/testing/actors";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { addTestMember, invite, type TestMember, tokenOf, uuidOf } from "@/testing/people";
import { acceptInvitation, leaveClient, listPeople, removeMember, resendInvitation } from "..";

let client: TestClient;
let manager: TestMember;

beforeEach(async () => {
  client = await createTestReseller({ name: "Fjord Hosting AS" });
  manager = await addTestMember(client, ["people", "orders"]);
});

const accept = (invitation: Awaited<ReturnType<typeof invite>>) =>
  acceptInvitation(anonymousContext(), {
    token: tokenOf(invitation),
    name: "Friend",
    password: "seven-seals-and-a-lantern",
  });

describe("invitations of somebody who is no longer there", () => {
  it.each([
    ["removed", () => removeMember(client.ctx, { user: manager.userId })],
    ["gone by itself", () => leaveClient(manager.ctx)],
  ])("are taken back once it is %s; those of others stay", async (_, end) => {
    const [sent, accepted] = [await invite(manager), await invite(manager)];
    const other = await invite(client);
    await accept(accepted);
    await end();
    expect(await codeOf(accept(sent))).toBe("not_found");
    expect((await listPeople(client.ctx, {})).invitations.map(({ id }) => id)).toEqual([other.id]);
    await accept(other);
    const where = { clientId: client.clientId };
    const logged = await asProvider((tx) =>
      tx.activity.findMany({ where: { ...where, action: { in: ["invitation.revoked", "member.removed"] } } }),
    );
    expect(logged.map(({ action, after }) => ({ action, after }))).toEqual(
      expect.arrayContaining([
        { action: "invitation.revoked", after: null },
        { action: "member.removed", after: { sessions_ended: 0, invitations_revoked: 1 } },
      ]),
    );
    expect(logged).toHaveLength(2);
  });

  it("stay where somebody else has sent them since", async () => {
    const sent = await invite(manager);
    const again = await resendInvitation(client.ctx, { id: uuidOf("invitation", sent.id) });
    await removeMember(client.ctx, { user: manager.userId });
    expect(await codeOf(accept(sent))).toBe("not_found");
    await accept(again);
  });
});
