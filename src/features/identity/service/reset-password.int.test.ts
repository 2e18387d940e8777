import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asProvider, createTestClient, type TestClient } from "@/testing/actors";
import { createApiReseller } from "@/testing/api-fixture";
import { testContext } from "@/testing/context";
import { mailsOfNewest, passwordResets, resetLinkFor } from "@/testing/password-resets";
import { openTestSession } from "@/testing/people";
import { standInMiddleOfWindow } from "@/testing/rate-windows";
import { codeNow, turnOnTwoStep } from "@/testing/two-step";
import { changePassword } from "./change-password";
import { getPasswordReset } from "./get-password-reset";
import { resetPassword } from "./reset-password";
import { resolveSession } from "./resolve-session";
import { signIn } from "./sign-in";
import { signInSecondStep } from "./sign-in-second-step";

const NOT_OPEN = { code: "not_found", detail: "This link is not open any more. Ask for a new one." };
const NEW = "kompass auf dem nachttisch";

// Each test from an address of its own, so that tries at one count for no other.
let last = 0;
let address: string;
let client: TestClient;
const from = () => testContext({ kind: "anonymous" }, { address });
const redeem = (token: string, password = NEW) => resetPassword(from(), { token, password });

beforeEach(async () => {
  address = `203.0.113.${++last}`;
  client = await createTestClient();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("a new password by a link", () => {
  it("ends all sessions, keeps the old password out, and says so in the log and by mail", async () => {
    const { token: session } = await openTestSession(client.email);
    const token = await resetLinkFor(client.email, address);
    expect(await redeem(token)).toEqual({ ended: 1 });
    expect(await resolveSession(from(), { token: session })).toBeNull();
    await expect(signIn(from(), { email: client.email, password: client.password })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    expect(await signIn(from(), { email: client.email, password: NEW })).toMatchObject({ kind: "session" });
    const rows = await asProvider((tx) =>
      tx.activity.findMany({ where: { clientId: client.clientId }, orderBy: { id: "asc" } }),
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["user.password_reset_requested", "user.password_reset", "session.revoked"]),
    );
    expect(rows.find(({ action }) => action === "user.password_reset")).toMatchObject({
      actorKind: "client",
      actorLabel: "Cleo Client",
      address,
    });
    const [notice] = await mailsOfNewest("user.password_changed");
    expect(notice).toMatchObject({ type: "password_changed", recipient: client.email });
    expect(notice?.text).toContain(`It was done from the address ${address}.`);
    expect(JSON.stringify(rows) + JSON.stringify(notice)).not.toContain(NEW);
  });

  it("works once, however many bring the link at once, and ends the person's other links", async () => {
    const other = await resetLinkFor(client.email, address);
    const token = await resetLinkFor(client.email, address);
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) => redeem(token, `${NEW} ${i} mal`)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const closed of [token, other, "", "none"]) {
      await expect(redeem(closed)).rejects.toMatchObject(NOT_OPEN);
      await expect(getPasswordReset(from(), { token: closed })).rejects.toMatchObject(NOT_OPEN);
    }
  });

  it("is over after an hour of the database's clock, whatever this process's says", async () => {
    const token = await resetLinkFor(client.email, address);
    const id = (await passwordResets()).at(-1)?.id ?? "";
    const span = await asProvider(
      (tx) => tx.$queryRaw<{ seconds: number }[]>`
        SELECT extract(epoch FROM expires_at - created_at)::int AS seconds FROM password_resets WHERE id = ${id}::uuid`,
    );
    expect(span).toEqual([{ seconds: 3600 }]);
    await asProvider((tx) => tx.passwordReset.deleteMany({ where: { id } }));
    await asProvider(
      (tx) => tx.$executeRaw`
        INSERT INTO password_resets (id, user_id, token_hash, created_at, expires_at)
        VALUES (${id}::uuid, ${client.actor.userId}::uuid, sha256(${Buffer.from(token)}),
          now() - interval '1 hour', now() - interval '1 second')`,
    );
    await expect(redeem(token)).rejects.toMatchObject(NOT_OPEN);
  });

  it("is over when the password has been changed, and for a person disabled since", async () => {
    const token = await resetLinkFor(client.email, address);
    await changePassword(client.ctx, { currentPassword: client.password, newPassword: NEW, current: "" });
    await expect(redeem(token)).rejects.toMatchObject(NOT_OPEN);
    const late = await resetLinkFor(client.email, address);
    await asProvider((tx) =>
      tx.user.update({ where: { id: client.actor.userId }, data: { disabledAt: new Date() } }),
    );
    await expect(redeem(late)).rejects.toMatchObject(NOT_OPEN);
  });

  it("signs nobody in: the second step is asked for as ever, and a code begun with the old password is void", async () => {
    const { secret } = await turnOnTwoStep(client.ctx);
    const begun = await signIn(from(), { email: client.email, password: client.password });
    await redeem(await resetLinkFor(client.email, address));
    const code = codeNow(secret, 1);
    await expect(signInSecondStep(from(), { challenge: begun.token, code })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    const again = await signIn(from(), { email: client.email, password: NEW });
    expect(again.kind).toBe("challenge");
    await expect(
      signInSecondStep(from(), { challenge: again.token, code: codeNow(secret, 1) }),
    ).resolves.toMatchObject({ token: expect.any(String) });
  });

  it("leaves the keys of the API alone, which are the company's", async () => {
    const reseller = await createApiReseller("Keys stay");
    const keys = () => asProvider((tx) => tx.apiKey.findMany({ where: { resellerId: reseller.clientId } }));
    const before = await keys();
    expect(before).toHaveLength(1);
    await redeem(await resetLinkFor(reseller.email, address));
    expect(await keys()).toEqual(before);
  });

  it("counts wrong links of a network, and gives back right ones", async () => {
    standInMiddleOfWindow(900_000);
    const token = await resetLinkFor(client.email, address);
    for (let i = 0; i < 40; i++) await getPasswordReset(from(), { token });
    for (let i = 0; i < 30; i++)
      await expect(getPasswordReset(from(), { token: `wrong-${i}` })).rejects.toMatchObject(NOT_OPEN);
    await expect(redeem(token)).rejects.toMatchObject({ code: "rate_limited" });
  });
});
