import { beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestClient,
} from "@/testing/actors";
import { anonymousContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { invite, signedIn, tokenOf, uuidOf } from "@/testing/people";
import { acceptInvitation, getInvitation, joinClient, listPeople } from "..";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

const PASSWORD = "lantern-over-the-harbour";
const accept = (token: string, name = "Pia Person") =>
  acceptInvitation(anonymousContext(), { token, name, password: PASSWORD });
const later = (days: number) => fixedClock(new Date(Date.now() + days * 86_400_000).toISOString());

let client: TestClient;

beforeEach(async () => {
  client = await createTestReseller({ name: "Fjord Hosting AS" });
});

describe("an invitation", () => {
  it("is stored without its link, logged, and announced to whoever writes the mail", async () => {
    const invitation = await invite(client, { areas: ["orders", "orders", "billing"] });
    expect(invitation).toMatchObject({ role: "member", areas: ["orders", "billing"], round: 1 });
    const token = tokenOf(invitation);
    const where = { clientId: client.clientId };
    const stored = await asProvider(async (tx) => ({
      rows: await tx.invitation.findMany({ where }),
      events: await tx.outboxEvent.findMany({ where: { ...where, type: "invitation.created" } }),
      log: await tx.activity.findMany({ where: { ...where, action: "invitation.created" } }),
    }));
    expect(stored.events.map(({ payload }) => payload)).toEqual([
      {
        id: invitation.id,
        object: "invitation",
        email: invitation.email,
        name: "Pia Person",
        clientName: "Fjord Hosting AS",
        invitedBy: "Cleo Client",
        role: "member",
        round: 1,
        expiresAt: invitation.expiresAt,
        asReseller: true,
      },
    ]);
    expect(stored.log).toMatchObject([{ objectName: invitation.email, actorLabel: "Cleo Client" }]);
    const all = JSON.stringify(stored, (_, value) => (typeof value === "bigint" ? String(value) : value));
    expect(all).not.toContain(token);
    expect(all).not.toContain(Buffer.from(token).toString("base64"));
  });

  it("makes somebody new a person of the client, who signs in and may what was given", async () => {
    const invitation = await invite(client);
    const token = tokenOf(invitation);
    expect(await getInvitation(anonymousContext(), { token })).toMatchObject({
      clientName: "Fjord Hosting AS",
      asReseller: true,
      invitedBy: "Cleo Client",
      email: invitation.email,
      areas: ["orders"],
      account: "new",
    });
    expect(await accept(token, "Pia von Person")).toEqual({ email: invitation.email });
    const { look } = await signedIn(invitation.email, PASSWORD);
    expect((await look())?.actor).toMatchObject({
      kind: "client",
      label: "Pia von Person",
      clientId: client.clientId,
      areas: ["orders"],
      resellerStatus: "active",
    });
    expect((await listPeople(client.ctx, {})).invitations).toEqual([]);
    expect(await codeOf(accept(token))).toBe("not_found");
  });

  it("opens for one of two who accept it at once", async () => {
    const token = tokenOf(await invite(client));
    const codes = await Promise.all([codeOf(accept(token, "One")), codeOf(accept(token, "Two"))]);
    expect(codes.sort()).toEqual(["done", "not_found"]);
    expect(await asProvider((tx) => tx.membership.count({ where: { clientId: client.clientId } }))).toBe(2);
  });

  it("says the same of a link that is wrong, expired, used, withdrawn or replaced", async () => {
    const [expired, used, revoked, replaced] = await Promise.all([1, 2, 3, 4].map(() => invite(client)));
    if (!expired || !used || !revoked || !replaced) throw new Error("four are needed");
    await accept(tokenOf(used));
    await revokeInvitation(client.ctx, { id: uuidOf("invitation", revoked.id) });
    await resendInvitation(client.ctx, { id: uuidOf("invitation", replaced.id) });
    const cases = [
      { token: "nothing", clock: later(0) },
      { token: tokenOf(expired), clock: later(7) },
      ...[used, revoked, replaced].map((invitation) => ({ token: tokenOf(invitation), clock: later(0) })),
    ];
    const answers = new Set<string>();
    for (const { token, clock } of cases) {
      const ctx = { ...anonymousContext(), clock };
      const seen = await errorOf(getInvitation(ctx, { token }));
      const tried = await errorOf(acceptInvitation(ctx, { token, name: "x", password: PASSWORD }));
      for (const { code, detail } of [seen, tried]) answers.add(`${code} ${detail}`);
    }
    expect([...answers]).toEqual([expect.stringMatching(/^not_found This invitation is not open/)]);
    expect(await accept(tokenOf({ ...replaced, round: 2 }))).toEqual({ email: replaced.email });
  });

  it("sent again opens for another 7 days, also after it has expired", async () => {
    const invitation = await invite(client);
    const after = { ...client.ctx, clock: later(8) };
    expect((await listPeople(after, {})).invitations).toMatchObject([{ isExpired: true }]);
    const again = await resendInvitation(after, { id: uuidOf("invitation", invitation.id) });
    expect(again).toMatchObject({ round: 2, isExpired: false });
    const ctx = { ...anonymousContext(), clock: later(14) };
    await acceptInvitation(ctx, { token: tokenOf(again), name: "x", password: PASSWORD });
    const events = await asProvider((tx) =>
      tx.outboxEvent.findMany({ where: { clientId: client.clientId, type: "invitation.created" } }),
    );
    expect(events.map(({ payload }) => (payload as { round: number }).round).sort()).toEqual([1, 2]);
  });

  it("limits the guesses of an address, and not whoever has a link", async () => {
    const guesser = { ...anonymousContext(), address: "203.0.113.77" };
    const token = tokenOf(await invite(client));
    for (let i = 0; i < 40; i++) await getInvitation(guesser, { token });
    const codes = new Set<string>();
    for (let i = 0; i < 31; i++) codes.add(await codeOf(getInvitation(guesser, { token: `guess ${i}` })));
    expect([...codes]).toEqual(["not_found", "rate_limited"]);
    expect(await codeOf(getInvitation(guesser, { token }))).toBe("rate_limited");
  });
});

describe("an address that has an account", () => {
  it("is invited with the same answer as one that has none", async () => {
    const other = await createTestClient();
    const admin = await createTestAdmin();
    const shown = ({ id, email, expiresAt, ...rest }: Awaited<ReturnType<typeof invite>>) => rest;
    const fresh = shown(await invite(client));
    for (const email of [other.email, admin.email])
      expect(shown(await invite(client, { email }))).toEqual(fresh);
  });

  it("joins when it is signed in as that very address, and works there from then on", async () => {
    const other = await createTestClient({ name: "Other Ltd" });
    const invitation = await invite(client, { email: other.email });
    const token = tokenOf(invitation);
    expect(await getInvitation(anonymousContext(), { token })).toMatchObject({ account: "existing" });
    expect(await errorOf(accept(token))).toMatchObject({
      code: "state_conflict",
      detail: expect.stringContaining("Sign in"),
    });

    const third = await createTestClient();
    const foreign = await errorOf(joinClient(third.ctx, { token, current: "" }));
    expect(foreign).toMatchObject({ code: "state_conflict", detail: expect.stringContaining(other.email) });

    const session = await signedIn(other.email);
    await joinClient(await session.ctx(), { token, current: session.current });
    expect((await session.look())?.session.client?.name).toBe("Fjord Hosting AS");
    expect((await session.look())?.actor).toMatchObject({ areas: ["orders"] });
    expect(await codeOf(joinClient(await session.ctx(), { token, current: "" }))).toBe("not_found");
  });

  it("never joins as the provider's staff", async () => {
    const admin = await createTestAdmin();
    const token = tokenOf(await invite(client, { email: admin.email }));
    expect(await getInvitation(anonymousContext(), { token })).toMatchObject({ account: "staff" });
    expect(await codeOf(joinClient(admin.ctx, { token, current: "" }))).toBe("state_conflict");
    expect(await codeOf(accept(token))).toBe("state_conflict");
  });

  it("never comes back once it is disabled", async () => {
    const other = await createTestClient();
    const token = tokenOf(await invite(client, { email: other.email }));
    await asProvider((tx) =>
      tx.user.update({ where: { email: other.email }, data: { disabledAt: new Date() } }),
    );
    expect(await codeOf(getInvitation(anonymousContext(), { token }))).toBe("not_found");
    expect(await codeOf(accept(token))).toBe("not_found");
  });
});
