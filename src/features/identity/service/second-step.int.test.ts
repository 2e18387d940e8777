import { beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { updateSettings } from "@/features/settings";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  TEST_PASSWORD,
  type TestClient,
} from "@/testing/actors";
import { anonymousContext, testContext } from "@/testing/context";
import { openTestSession } from "@/testing/people";
import { codeNow, turnOnTwoStep } from "@/testing/two-step";
import { changePassword } from "./change-password";
import { listAdmins } from "./list-admins";
import { listSessions } from "./list-sessions";
import { hashPassword } from "./password";
import { renameSelf } from "./rename-self";
import { resolveSession } from "./resolve-session";
import { signIn } from "./sign-in";
import { signInSecondStep } from "./sign-in-second-step";

const WRONG = { code: "validation_failed", fields: [{ path: ["code"] }] };
const OVER = { code: "unauthenticated" };

let client: TestClient;
let secret: string;
let codes: string[];

/** Each person from an address of its own, so that tries at one count for no other. */
let last = 0;
let address: string;
const from = (seconds = 0) =>
  testContext(
    { kind: "anonymous" },
    { address, clock: fixedClock(new Date(Date.now() + seconds * 1000).toISOString()) },
  );

beforeEach(async () => {
  address = `198.51.100.${++last}`;
  client = await createTestClient();
  ({ secret, codes } = await turnOnTwoStep(client.ctx));
});

async function challenge(): Promise<string> {
  const outcome = await signIn(from(), { email: client.email, password: client.password });
  if (outcome.kind !== "challenge") throw new Error("no second step");
  return outcome.token;
}

const sessions = () => asProvider((tx) => tx.session.count({ where: { userId: client.actor.userId } }));

describe("signing in by two steps", () => {
  it("opens nothing by the password alone", async () => {
    const token = await challenge();
    expect(await sessions()).toBe(0);
    expect(await resolveSession(anonymousContext(), { token })).toBeNull();
    const stored = await asProvider((tx) => tx.signInChallenge.findMany());
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it("opens the session by a code of the app, once", async () => {
    const token = await challenge();
    const code = codeNow(secret, 1);
    const opened = await signInSecondStep(from(), { challenge: token, code });
    expect((await resolveSession(anonymousContext(), opened))?.actor).toEqual(client.actor);
    await expect(signInSecondStep(from(), { challenge: token, code })).rejects.toMatchObject(OVER);
    // Whoever looked over a shoulder has the same code, and it is worth nothing now.
    const again = { challenge: await challenge(), code };
    await expect(signInSecondStep(from(), again)).rejects.toMatchObject(WRONG);
    expect(await sessions()).toBe(1);
  });

  it("opens it by each recovery code once, however many bring it at once", async () => {
    const tokens = [await challenge(), await challenge(), await challenge()];
    const code = String(codes[0]);
    const results = await Promise.allSettled(
      tokens.map((token) => signInSecondStep(from(), { challenge: token, code })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await sessions()).toBe(1);
    const left = await asProvider((tx) =>
      tx.recoveryCode.count({ where: { userId: client.actor.userId, usedAt: null } }),
    );
    expect(left).toBe(9);
  });

  it("lets one of two win who bring the same code of the app at once", async () => {
    const tokens = [await challenge(), await challenge(), await challenge()];
    const code = codeNow(secret, 1);
    const results = await Promise.allSettled(
      tokens.map((token) => signInSecondStep(from(), { challenge: token, code })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("spends one challenge once, and keeps the second code unspent", async () => {
    const token = await challenge();
    const results = await Promise.allSettled(
      codes.slice(0, 4).map((code) => signInSecondStep(from(), { challenge: token, code })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const where = { userId: client.actor.userId, usedAt: null };
    expect(await asProvider((tx) => tx.recoveryCode.count({ where }))).toBe(9);
  });

  it("is over after five wrong codes, right one or not, and says so in the log", async () => {
    const token = await challenge();
    for (let i = 0; i < 5; i++)
      await expect(signInSecondStep(from(), { challenge: token, code: "000000" })).rejects.toMatchObject(
        WRONG,
      );
    const right = { challenge: token, code: codeNow(secret, 1) };
    await expect(signInSecondStep(from(), right)).rejects.toMatchObject(OVER);
    const refused = await asProvider((tx) =>
      tx.activity.count({ where: { action: "session.refused", objectName: client.email } }),
    );
    expect(refused).toBe(5);
  });

  it("is over after ten minutes, and when the password changes", async () => {
    const late = { challenge: await challenge(), code: String(codes[0]) };
    await expect(signInSecondStep(from(601), late)).rejects.toMatchObject(OVER);
    const token = await challenge();
    const change = {
      currentPassword: client.password,
      newPassword: "another long enough phrase",
      current: "",
    };
    await changePassword(client.ctx, change);
    await expect(
      signInSecondStep(from(), { challenge: token, code: String(codes[0]) }),
    ).rejects.toMatchObject(OVER);
  });

  it("refuses a person who has been disabled in between, and a token that is none", async () => {
    const token = await challenge();
    await asProvider((tx) =>
      tx.user.update({ where: { id: client.actor.userId }, data: { disabledAt: new Date() } }),
    );
    const code = codeNow(secret, 1);
    await expect(signInSecondStep(from(), { challenge: token, code })).rejects.toMatchObject(OVER);
    await expect(signInSecondStep(from(), { challenge: "none", code })).rejects.toMatchObject(OVER);
  });

  it("limits the tries of a person over all its challenges, even for who knows the password", async () => {
    const outcomes: string[] = [];
    for (let i = 0; i < 4; i++) {
      const token = await challenge();
      for (let j = 0; j < 4; j++)
        await signInSecondStep(from(), { challenge: token, code: "000000" }).catch((error) =>
          outcomes.push(error.code),
        );
    }
    expect(outcomes.at(-1)).toBe("rate_limited");
    expect(outcomes.filter((code) => code === "validation_failed").length).toBeLessThanOrEqual(11);
  });

  it("is for nobody who is signed in", async () => {
    const input = { challenge: "none", code: "000000" };
    await expect(signInSecondStep(client.ctx, input)).rejects.toMatchObject({ code: "state_conflict" });
  });
});

describe("required of admins", () => {
  it("lets an admin without it do nothing but set it up, from its next request on", async () => {
    const admin = await createTestAdmin();
    const passwordHash = await hashPassword(TEST_PASSWORD);
    await asProvider((tx) => tx.user.update({ where: { id: admin.actor.userId }, data: { passwordHash } }));
    const opened = await openTestSession(admin.email);
    const look = async () =>
      (await resolveSession(anonymousContext(), opened))?.actor ?? { kind: "anonymous" as const };
    expect(await look()).toMatchObject({ kind: "admin" });

    await updateSettings(admin.ctx, "security", { adminsNeedTwoStep: true });
    const locked = await look();
    expect(locked).toMatchObject({ kind: "locked_admin", userId: admin.actor.userId });
    const ctx = testContext(locked);
    const needed = { code: "two_step_required" };
    await expect(listAdmins(ctx)).rejects.toMatchObject(needed);
    await expect(listSessions(ctx, { current: null })).rejects.toMatchObject(needed);
    await expect(renameSelf(ctx, { name: "Someone" })).rejects.toMatchObject(needed);
    await expect(updateSettings(ctx, "security", { adminsNeedTwoStep: false })).rejects.toMatchObject(needed);
    // Clients are asked for nothing.
    expect((await resolveSession(anonymousContext(), await anotherClient()))?.actor.kind).toBe("client");

    await turnOnTwoStep(ctx, opened.id);
    expect(await look()).toMatchObject({ kind: "admin" });
    await updateSettings(admin.ctx, "security", { adminsNeedTwoStep: false });
  });
});

async function anotherClient() {
  return openTestSession((await createTestClient()).email);
}
