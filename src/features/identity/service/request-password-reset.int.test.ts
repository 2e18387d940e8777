import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { composeMails, showMailLink } from "@/features/mail";
import { asProvider, createTestAdmin, createTestClient, type TestClient } from "@/testing/actors";
import { jobContext, testContext } from "@/testing/context";
import { mailsOfNewest, passwordResets, resetLinkFor } from "@/testing/password-resets";
import { standInMiddleOfWindow } from "@/testing/rate-windows";
import { getPasswordReset } from "./get-password-reset";
import { passwordResetToken } from "./password-reset-token";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";

const NOT_OPEN = { code: "not_found", detail: "This link is not open any more. Ask for a new one." };
const NEW = "kompass auf dem nachttisch";

// Each test from an address of its own, so that tries at one count for no other.
let last = 0;
let address: string;
let client: TestClient;
const from = () => testContext({ kind: "anonymous" }, { address });
const ask = (email: string) => requestPasswordReset(from(), { email });
const redeem = (token: string, password = NEW) => resetPassword(from(), { token, password });

beforeEach(async () => {
  address = `203.0.113.${++last}`;
  client = await createTestClient();
});

afterEach(() => {
  vi.useRealTimers();
});

const events = (type: string) =>
  asProvider((tx) => tx.outboxEvent.findMany({ where: { type }, orderBy: { id: "asc" } }));

describe("asking for a new password", () => {
  it("writes to the person, with a link that is stored nowhere", async () => {
    const token = await resetLinkFor(client.email, address);
    const [mail] = await mailsOfNewest("user.password_reset_requested");
    expect(mail).toMatchObject({ type: "password_reset", recipient: client.email, linkPath: null });
    expect(mail?.text).toContain("It was asked for from the address");
    const [row, event] = [
      (await passwordResets()).at(-1),
      (await events("user.password_reset_requested")).at(-1),
    ];
    expect(JSON.stringify([mail, row, event])).not.toContain(token);
    const { link } = await showMailLink((await createTestAdmin()).ctx, { id: mail?.id ?? "" });
    expect(new URL(link).pathname).toBe(`/reset-password/${token}`);
    expect(await getPasswordReset(from(), { token })).toEqual({ email: client.email });
  });

  it("does the same for an address that nobody has, or of a disabled person, but writes to nobody", async () => {
    const disabled = await createTestClient();
    await asProvider((tx) =>
      tx.user.update({ where: { id: disabled.actor.userId }, data: { disabledAt: new Date() } }),
    );
    const counts = () =>
      asProvider(async (tx) => [
        await tx.passwordReset.count(),
        await tx.outboxEvent.count(),
        await tx.activity.count(),
      ]);
    for (const email of ["nobody@client.test", disabled.email]) {
      const before = await counts();
      expect(await ask(email)).toBe(await ask(client.email));
      // Two rows of each: as many for nobody as for somebody.
      expect(await counts()).toEqual(before.map((count) => count + 2));
      const [unknown] = (await events("user.password_reset_requested")).slice(-2);
      await composeMails(jobContext(), { eventIds: [unknown?.id ?? ""] }, false);
      expect(await asProvider((tx) => tx.mail.count({ where: { eventId: unknown?.id ?? "" } }))).toBe(0);
      const row = (await passwordResets()).at(-2);
      expect(row?.userId).toBeNull();
      await expect(redeem(passwordResetToken(row?.id ?? ""))).rejects.toMatchObject(NOT_OPEN);
    }
  });

  it("says in the log who asked, from where", async () => {
    await ask(client.email);
    await ask("stranger@client.test");
    const [unknown, known] = await asProvider((tx) =>
      tx.activity.findMany({
        where: { action: "user.password_reset_requested" },
        orderBy: { id: "desc" },
        take: 2,
      }),
    );
    expect(known).toMatchObject({
      actorKind: "anonymous",
      objectType: "user",
      clientId: client.clientId,
      address,
    });
    expect(unknown).toMatchObject({
      objectType: "address",
      objectName: "stranger@client.test",
      clientId: null,
    });
  });

  it("is limited for an address, known or not, and for a network", async () => {
    standInMiddleOfWindow(3_600_000);
    for (const email of [client.email, "limited@client.test"]) {
      for (let i = 0; i < 5; i++) {
        const ctx = testContext({ kind: "anonymous" }, { address: `198.51.${last}.${i}` });
        await requestPasswordReset(ctx, { email });
      }
      await expect(ask(email)).rejects.toMatchObject({ code: "rate_limited" });
    }
    address = "2001:db8:7::1";
    for (let i = 0; i < 20; i++) await ask(`guess-${i}@client.test`);
    address = "2001:db8:7::2";
    await expect(ask("another@client.test")).rejects.toMatchObject({ code: "rate_limited" });
  });

  it("is refused to somebody who is signed in", async () => {
    const admin = await createTestAdmin();
    for (const { ctx } of [client, admin])
      await expect(requestPasswordReset(ctx, { email: client.email })).rejects.toMatchObject({
        code: "state_conflict",
      });
  });
});

describe("an admin's own link", () => {
  it("is shown to no other admin, who would be in its account by it", async () => {
    const admin = await createTestAdmin();
    await resetLinkFor(admin.email, address);
    const [mail] = await mailsOfNewest("user.password_reset_requested");
    const colleague = await createTestAdmin();
    await expect(showMailLink(colleague.ctx, { id: mail?.id ?? "" })).rejects.toMatchObject({
      code: "forbidden",
    });
    const rows = await asProvider((tx) => tx.activity.count({ where: { action: "mail.link_shown" } }));
    expect(rows).toBe(1);
  });
});
