import { beforeEach, describe, expect, it } from "vitest";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  TEST_PASSWORD,
  type TestClient,
} from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { openTestSession } from "@/testing/people";
import { codeNow, turnOnTwoStep } from "@/testing/two-step";
import { disableTwoStep } from "./disable-two-step";
import { enableTwoStep } from "./enable-two-step";
import { getTwoStep } from "./get-two-step";
import { listAdmins } from "./list-admins";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { resetTwoStep } from "./reset-two-step";
import { resolveSession } from "./resolve-session";
import { startTwoStep } from "./start-two-step";

const WRONG = { code: "validation_failed", fields: [{ path: ["code"] }] };
const password = TEST_PASSWORD;

const key = testContext({
  kind: "api_key",
  keyId: "00000000-0000-7000-8000-000000000000",
  label: "key",
  resellerId: "00000000-0000-7000-8000-000000000000",
  scopes: ["account:read"],
  resellerStatus: "active",
});

let client: TestClient;

beforeEach(async () => {
  client = await createTestClient();
});

const toldTo = (email: string) =>
  asProvider((tx) =>
    tx.outboxEvent.findMany({
      where: { type: { startsWith: "two_step." }, payload: { path: ["email"], equals: email } },
      orderBy: { id: "asc" },
    }),
  );
const actionsOf = async (userId: string) => {
  const rows = await asProvider((tx) => tx.activity.findMany({ where: { objectId: publicUser(userId) } }));
  return rows
    .map(({ action }) => action)
    .filter((action) => action.startsWith("two_step."))
    .sort();
};
const publicUser = (userId: string) => toPublicId("user", userId);

describe("setting up", () => {
  it("keeps the secret sealed, asks for a code of it, and ends the other sessions", async () => {
    const [other, own] = [await openTestSession(client.email), await openTestSession(client.email)];
    const { secret, uri } = await startTwoStep(client.ctx, { password });
    expect(uri).toContain(`secret=${secret}`);
    const stored = await asProvider((tx) => tx.twoStep.findMany());
    expect(JSON.stringify(stored, (_, v) => (typeof v === "bigint" ? String(v) : v))).not.toContain(secret);
    expect(await getTwoStep(client.ctx)).toMatchObject({ enabledAt: null, recoveryCodesLeft: 0 });
    const enable = (code: string) => enableTwoStep(client.ctx, { code, current: own.id });
    await expect(enable("000000")).rejects.toMatchObject(WRONG);
    const { codes } = await enable(codeNow(secret));
    expect(new Set(codes).size).toBe(10);
    expect(codes[0]).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/);
    expect(await getTwoStep(client.ctx)).toMatchObject({ recoveryCodesLeft: 10 });
    expect(await resolveSession(anonymousContext(), other)).toBeNull();
    expect(await resolveSession(anonymousContext(), own)).not.toBeNull();
    expect(await actionsOf(client.actor.userId)).toEqual(["two_step.enabled"]);
    expect(await toldTo(client.email)).toMatchObject([{ type: "two_step.enabled", clientId: null }]);
    const activity = await asProvider((tx) => tx.activity.findMany());
    for (const text of [secret, ...codes]) expect(JSON.stringify(activity)).not.toContain(text);
  });

  it("needs the password, and is over once it is on", async () => {
    await expect(startTwoStep(client.ctx, { password: "a wrong password" })).rejects.toMatchObject({
      fields: [{ path: ["password"] }],
    });
    await expect(enableTwoStep(client.ctx, { code: "123456", current: "" })).rejects.toMatchObject({
      code: "state_conflict",
    });
    const { secret } = await turnOnTwoStep(client.ctx);
    await expect(startTwoStep(client.ctx, { password })).rejects.toMatchObject({ code: "state_conflict" });
    await expect(enableTwoStep(client.ctx, { code: codeNow(secret, 1), current: "" })).rejects.toMatchObject({
      code: "state_conflict",
    });
  });

  it("takes the newest secret alone", async () => {
    const first = await startTwoStep(client.ctx, { password });
    await startTwoStep(client.ctx, { password });
    await expect(
      enableTwoStep(client.ctx, { code: codeNow(first.secret), current: "" }),
    ).rejects.toMatchObject(WRONG);
  });
});

describe("once it is on", () => {
  it("makes new recovery codes for a fresh code, and the old ones are over", async () => {
    const { secret, codes } = await turnOnTwoStep(client.ctx);
    // The one that turned it on has been used.
    await expect(renewRecoveryCodes(client.ctx, { code: codeNow(secret) })).rejects.toMatchObject(WRONG);
    const renewed = await renewRecoveryCodes(client.ctx, { code: codeNow(secret, 1) });
    expect(renewed.codes).toHaveLength(10);
    const old = { code: String(codes[0]) };
    await expect(renewRecoveryCodes(client.ctx, old)).rejects.toMatchObject(WRONG);
    expect(await actionsOf(client.actor.userId)).toEqual(["two_step.codes_renewed", "two_step.enabled"]);
  });

  it("is turned off by password and code together, once", async () => {
    const { codes } = await turnOnTwoStep(client.ctx);
    const code = String(codes[3]).toUpperCase().replaceAll("-", " ");
    await expect(disableTwoStep(client.ctx, { password: "wrong", code })).rejects.toMatchObject({
      fields: [{ path: ["password"] }],
    });
    await expect(disableTwoStep(client.ctx, { password, code: "aaaa-bbbb" })).rejects.toMatchObject(WRONG);
    await disableTwoStep(client.ctx, { password, code });
    expect(await getTwoStep(client.ctx)).toMatchObject({ enabledAt: null, recoveryCodesLeft: 0 });
    expect((await toldTo(client.email)).map(({ type }) => type)).toEqual([
      "two_step.enabled",
      "two_step.recovery_code_used",
      "two_step.disabled",
    ]);
    await expect(disableTwoStep(client.ctx, { password, code })).rejects.toMatchObject(WRONG);
  });

  it("cannot be guessed at: the tries of a person are counted over all its doors", async () => {
    await turnOnTwoStep(client.ctx);
    const tries = Array.from({ length: 15 }, () => renewRecoveryCodes(client.ctx, { code: "000000" }));
    const codes = (await Promise.allSettled(tries)).map(
      (result) => result.status === "rejected" && result.reason.code,
    );
    expect(new Set(codes)).toEqual(new Set(["validation_failed", "rate_limited"]));
  });
});

describe("resetTwoStep", () => {
  it("takes it off somebody else, ends its sessions, and says so to it", async () => {
    const admin = await createTestAdmin();
    const opened = await openTestSession(client.email);
    await turnOnTwoStep(client.ctx, opened.id);
    expect(await resetTwoStep(admin.ctx, { user: client.actor.userId })).toEqual({ name: "Cleo Client" });
    expect(await resolveSession(anonymousContext(), opened)).toBeNull();
    expect(await openTestSession(client.email)).toMatchObject({ kind: "session" });
    expect(await actionsOf(client.actor.userId)).toContain("two_step.reset");
    expect((await toldTo(client.email)).at(-1)).toMatchObject({ type: "two_step.reset" });
    await expect(resetTwoStep(admin.ctx, { user: client.actor.userId })).rejects.toMatchObject({
      code: "state_conflict",
    });
  });

  it("is not for one's own, and not for anybody who is not there", async () => {
    const admin = await createTestAdmin();
    await expect(resetTwoStep(admin.ctx, { user: admin.actor.userId })).rejects.toMatchObject({
      code: "forbidden",
    });
    const nobody = "00000000-0000-7000-8000-000000000001";
    await expect(resetTwoStep(admin.ctx, { user: nobody })).rejects.toMatchObject({ code: "not_found" });
  });
});

it("lists the admins with who of them has it", async () => {
  const admin = await createTestAdmin();
  const listed = (await listAdmins(admin.ctx)).find(({ email }) => email === admin.email);
  expect(listed).toMatchObject({ name: "Ada Admin", hasTwoStep: false, isSelf: true });
});

describe("the wrong actor", () => {
  const own: [string, (ctx: Context) => Promise<unknown>][] = [
    ["getTwoStep", getTwoStep],
    ["startTwoStep", (ctx) => startTwoStep(ctx, { password })],
    ["enableTwoStep", (ctx) => enableTwoStep(ctx, { code: "123456", current: "" })],
    ["renewRecoveryCodes", (ctx) => renewRecoveryCodes(ctx, { code: "123456" })],
    ["disableTwoStep", (ctx) => disableTwoStep(ctx, { password, code: "123456" })],
  ];

  it.each(own)("of %s: a key, a job, and nobody", async (_name, verb) => {
    await expect(verb(key)).rejects.toMatchObject({ code: "forbidden" });
    await expect(verb(jobContext())).rejects.toMatchObject({ code: "forbidden" });
    await expect(verb(anonymousContext())).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it.each<[string, (ctx: Context) => Promise<unknown>]>([
    ["resetTwoStep", (ctx) => resetTwoStep(ctx, { user: client.actor.userId })],
    ["listAdmins", listAdmins],
  ])("of %s: a client, a key, and nobody", async (_name, verb) => {
    await expect(verb(client.ctx)).rejects.toMatchObject({ code: "forbidden" });
    await expect(verb(key)).rejects.toMatchObject({ code: "forbidden" });
    await expect(verb(anonymousContext())).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("a tenant's statements see none of it", async () => {
    await turnOnTwoStep(client.ctx);
    const scope = { kind: "tenant" as const, clientId: client.clientId };
    const seen = await inTransaction(client.ctx, scope, async (tx) => [
      await tx.twoStep.count(),
      await tx.recoveryCode.count(),
      await tx.signInChallenge.count(),
    ]);
    expect(seen).toEqual([0, 0, 0]);
  });
});
