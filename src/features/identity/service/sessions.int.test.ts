import { beforeAll, describe, expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestClient,
} from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { openTestSession } from "@/testing/people";
import { changePassword } from "./change-password";
import { listSessions } from "./list-sessions";
import { renameSelf } from "./rename-self";
import { resolveSession } from "./resolve-session";
import { revokeSession } from "./revoke-session";
import { signOut } from "./sign-out";
import { signOutEverywhere } from "./sign-out-everywhere";

const open = ({ email, password }: { email: string; password: string }) => openTestSession(email, password);
const isLive = async (opened: { token: string }) => (await resolveSession(jobContext(), opened)) !== null;
const uuidOf = (id: string) => parsePublicId("session", id) ?? "";

const key = testContext({
  kind: "api_key",
  keyId: "00000000-0000-7000-8000-000000000000",
  label: "key",
  resellerId: "00000000-0000-7000-8000-000000000000",
  scopes: ["account:read"],
  resellerStatus: "active",
});

describe("a person's sessions", () => {
  let client: TestClient;
  let other: TestClient;

  beforeAll(async () => {
    [client, other] = await Promise.all([createTestClient(), createTestReseller({ status: "suspended" })]);
  });

  it("lists the own live ones, and which one asks", async () => {
    const [first, second] = [await open(client), await open(client)];
    await open(other);
    const sessions = await listSessions(client.ctx, { current: second.id });
    expect(sessions.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(sessions.map(({ current }) => current)).toEqual([true, false]);
    expect(JSON.stringify(sessions)).not.toContain(first.token);
  });

  it("ends one from its very next request on, once in the log", async () => {
    const opened = await open(client);
    await revokeSession(client.ctx, { id: uuidOf(opened.id) });
    expect(await isLive(opened)).toBe(false);
    await revokeSession(client.ctx, { id: uuidOf(opened.id) });
    const rows = await asProvider((tx) => tx.activity.findMany({ where: { action: "session.revoked" } }));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      actorKind: "client",
      clientId: client.clientId,
      before: { sessions: [opened.id] },
    });
  });

  it("says of somebody else's what it says of none", async () => {
    const theirs = await open(other);
    const foreign = revokeSession(client.ctx, { id: uuidOf(theirs.id) }).catch((error: unknown) => error);
    const missing = revokeSession(client.ctx, { id: "00000000-0000-7000-8000-000000000000" }).catch(
      (e: unknown) => e,
    );
    expect(await foreign).toMatchObject({ code: "not_found" });
    expect(String(await foreign)).toBe(String(await missing));
    expect(await isLive(theirs)).toBe(true);
  });

  it("ends by its token, for who holds it, and only that one", async () => {
    const [mine, staying] = [await open(client), await open(client)];
    await signOut(anonymousContext(), mine);
    await signOut(anonymousContext(), mine);
    await signOut(anonymousContext(), { token: "no such token" });
    expect([await isLive(mine), await isLive(staying)]).toEqual([false, true]);
  });

  it("ends everywhere, for this person alone, a suspended reseller's too", async () => {
    const [mine, theirs] = [await open(client), await open(other)];
    const { ended } = await signOutEverywhere(client.ctx);
    expect(ended).toBeGreaterThan(1);
    expect([await isLive(mine), await isLive(theirs)]).toEqual([false, true]);
    expect(await signOutEverywhere(client.ctx)).toEqual({ ended: 0 });
    await signOutEverywhere(other.ctx);
    expect(await isLive(theirs)).toBe(false);
  });

  it("touches the last use at most once a minute", async () => {
    const opened = await open(client);
    const lastSeen = () =>
      asProvider((tx) => tx.session.findUniqueOrThrow({ where: { id: uuidOf(opened.id) } }));
    const before = await lastSeen();
    await isLive(opened);
    expect((await lastSeen()).lastSeenAt).toEqual(before.lastSeenAt);
    const later = new Date(Date.now() + 61_000);
    await resolveSession(testContext({ kind: "anonymous" }, { clock: { now: () => later } }), opened);
    expect((await lastSeen()).lastSeenAt).toEqual(later);
  });

  it("has no account for a key, a job or nobody", async () => {
    for (const [ctx, code] of [
      [key, "forbidden"],
      [jobContext(), "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      const refused = { code };
      await expect(listSessions(ctx, { current: null })).rejects.toMatchObject(refused);
      await expect(revokeSession(ctx, { id: client.clientId })).rejects.toMatchObject(refused);
      await expect(signOutEverywhere(ctx)).rejects.toMatchObject(refused);
      await expect(renameSelf(ctx, { name: "x" })).rejects.toMatchObject(refused);
      const passwords = { currentPassword: client.password, newPassword: "a new long password", current: "" };
      await expect(changePassword(ctx, passwords)).rejects.toMatchObject(refused);
    }
  });
});

describe("a person's own account", () => {
  it("changes the password for who knows it, and ends the other sessions", async () => {
    const client = await createTestClient();
    const [here, there] = [await open(client), await open(client)];
    const newPassword = "a whole new pass phrase";
    const input = { newPassword, current: here.id };
    await expect(changePassword(client.ctx, { ...input, currentPassword: "wrong" })).rejects.toMatchObject({
      code: "validation_failed",
      fields: [{ path: ["currentPassword"] }],
    });
    expect(await changePassword(client.ctx, { ...input, currentPassword: client.password })).toEqual({
      ended: 1,
    });
    expect([await isLive(here), await isLive(there)]).toEqual([true, false]);
    await expect(open(client)).rejects.toMatchObject({ code: "unauthenticated" });
    await open({ ...client, password: newPassword });
    const row = await asProvider((tx) =>
      tx.activity.findFirstOrThrow({ where: { action: "user.password_changed" } }),
    );
    expect([row.before, row.after]).toEqual([null, null]);
  });

  it("refuses further tries at the current password", async () => {
    const client = await createTestClient();
    const input = { currentPassword: "guess", newPassword: "a whole new pass phrase", current: "" };
    for (let i = 0; i < 10; i++) await changePassword(client.ctx, input).catch(() => {});
    const right = { ...input, currentPassword: client.password };
    await expect(changePassword(client.ctx, right)).rejects.toMatchObject({ code: "rate_limited" });
  });

  it("changes the name, with before and after in the log, for an admin too", async () => {
    const admin = await createTestAdmin();
    expect(await renameSelf(admin.ctx, { name: "Ada Lovelace" })).toMatchObject({
      name: "Ada Lovelace",
      role: "admin",
    });
    await renameSelf(admin.ctx, { name: "Ada Lovelace" });
    const rows = await asProvider((tx) => tx.activity.findMany({ where: { action: "user.updated" } }));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      before: { name: "Ada Admin" },
      after: { name: "Ada Lovelace" },
      clientId: null,
    });
  });
});
