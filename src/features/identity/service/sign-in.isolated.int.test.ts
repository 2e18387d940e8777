import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { fixedClock } from "@/core/clock";
import { asProvider, createTestAdmin, createTestClient, type TestClient } from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { resolveSession } from "./resolve-session";
import { signIn } from "./sign-in";

const verify = vi.hoisted(() => vi.fn());
vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof import("@node-rs/argon2")>();
  verify.mockImplementation(argon2.verify);
  return { ...argon2, verify };
});

/** Between two windows a share of the older tries falls away. */
function standInMiddleOfWindow() {
  vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / 900_000) * 900_000 + 450_000 });
}

const WRONG = { code: "unauthenticated", detail: "The e-mail address or the password is wrong." };

describe("signIn", () => {
  let client: TestClient;
  const attempt = (email: string, password: string) => signIn(anonymousContext(), { email, password });
  const lastActivity = () => asProvider((tx) => tx.activity.findFirstOrThrow({ orderBy: { id: "desc" } }));

  beforeAll(async () => {
    client = await createTestClient();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it("opens a session that is stored as a hash alone, and says so in the log", async () => {
    const { token } = await attempt(client.email, client.password);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const resolved = await resolveSession(anonymousContext(), { token });
    expect(resolved?.actor).toEqual(client.actor);
    expect(resolved?.session).toMatchObject({
      user: { email: client.email, role: "client" },
      client: { id: client.id, currency: "EUR" },
      reseller: null,
    });
    const sessions = await asProvider((tx) => tx.session.findMany());
    expect(JSON.stringify(sessions)).not.toContain(token);
    expect(await lastActivity()).toMatchObject({
      action: "session.created",
      actorKind: "client",
      actorLabel: "Cleo Client",
      clientId: client.clientId,
      objectName: client.email,
      address: "192.0.2.1",
    });
  });

  it("answers a wrong password, an unknown e-mail and a disabled person alike, after the same work", async () => {
    const disabled = await createTestClient();
    await asProvider((tx) =>
      tx.user.update({ where: { id: disabled.actor.userId }, data: { disabledAt: new Date() } }),
    );
    const hashes: string[] = [];
    for (const [email, password] of [
      [client.email, "a wrong password"],
      ["nobody@client.test", "a wrong password"],
      [disabled.email, disabled.password],
    ] as const) {
      verify.mockClear();
      await expect(attempt(email, password)).rejects.toMatchObject(WRONG);
      expect(verify).toHaveBeenCalledOnce();
      hashes.push(String(verify.mock.calls[0]?.[0]));
    }
    // Each is verified against an Argon2id hash of the same cost: its own, or the dummy.
    const cost = hashes.map((hash) => hash.split("$").slice(1, 4).join("$"));
    expect(new Set(cost)).toEqual(new Set(["argon2id$v=19$m=19456,t=2,p=1"]));
  });

  it("logs a refusal for a known and for an unknown e-mail, without the password", async () => {
    const password = "my-secret-typo-1";
    await expect(attempt(client.email, password)).rejects.toMatchObject(WRONG);
    const known = await lastActivity();
    expect(known).toMatchObject({ action: "session.refused", objectType: "user", clientId: client.clientId });
    await expect(attempt("stranger@client.test", password)).rejects.toMatchObject(WRONG);
    const unknown = await lastActivity();
    expect(unknown).toMatchObject({
      action: "session.refused",
      actorKind: "anonymous",
      objectType: "address",
      objectId: "192.0.2.1",
      objectName: "stranger@client.test",
      clientId: null,
    });
    const all = await asProvider((tx) => tx.activity.findMany());
    expect(JSON.stringify(all)).not.toContain(password);
  });

  it("refuses further tries for an account, right password or not", async () => {
    standInMiddleOfWindow();
    const victim = await createTestClient();
    for (let i = 0; i < 10; i++) {
      const ctx = testContext({ kind: "anonymous" }, { address: `198.51.100.${i}` });
      await expect(signIn(ctx, { email: victim.email, password: "guess" })).rejects.toMatchObject(WRONG);
    }
    const ctx = testContext({ kind: "anonymous" }, { address: "198.51.100.99" });
    await expect(signIn(ctx, { email: victim.email, password: victim.password })).rejects.toMatchObject({
      code: "rate_limited",
    });
  });

  it("refuses further tries from an address, whatever the account; the network's for IPv6", async () => {
    standInMiddleOfWindow();
    const from = (i: number) =>
      testContext({ kind: "anonymous" }, { address: `2001:db8:0:1::${i.toString(16)}` });
    for (let i = 0; i < 30; i++) {
      await expect(signIn(from(i), { email: `guess-${i}@client.test`, password: "x" })).rejects.toMatchObject(
        WRONG,
      );
    }
    await expect(signIn(from(99), { email: "guess@client.test", password: "x" })).rejects.toMatchObject({
      code: "rate_limited",
    });
  });

  it("does not count what succeeds", async () => {
    const busy = await createTestClient();
    const ctx = testContext({ kind: "anonymous" }, { address: "203.0.113.7" });
    for (let i = 0; i < 12; i++) await signIn(ctx, { email: busy.email, password: busy.password });
  });

  it("refuses somebody who is signed in, and a key", async () => {
    const admin = await createTestAdmin();
    const input = { email: client.email, password: client.password };
    await expect(signIn(admin.ctx, input)).rejects.toMatchObject({ code: "state_conflict" });
    await expect(signIn(client.ctx, input)).rejects.toMatchObject({ code: "state_conflict" });
  });

  it("leaves a session that is too old or idle for too long", async () => {
    const clock = fixedClock("2026-01-01T00:00:00Z");
    const ctx = testContext({ kind: "anonymous" }, { clock });
    const { token } = await signIn(ctx, { email: client.email, password: client.password });
    const isLive = async () => (await resolveSession(ctx, { token })) !== null;
    clock.set("2026-01-03T23:00:00Z");
    expect(await isLive()).toBe(true);
    clock.set("2026-01-05T23:00:00Z");
    expect(await isLive()).toBe(true);
    clock.set("2026-01-08T23:00:01Z");
    expect(await isLive()).toBe(false);
    const fresh = await signIn(ctx, { email: client.email, password: client.password });
    for (let day = 9; day < 22; day++) {
      clock.set(`2026-01-${String(day).padStart(2, "0")}T23:00:00Z`);
      expect(await resolveSession(ctx, fresh)).not.toBeNull();
    }
    clock.set("2026-01-22T23:00:02Z");
    expect(await resolveSession(ctx, fresh)).toBeNull();
  });

  it("reads disabled people, lost clients and suspended resellers at once", async () => {
    const person = await createTestClient();
    const opened = await attempt(person.email, person.password);
    const read = () => resolveSession(jobContext(), opened);
    expect(await read()).not.toBeNull();
    await asProvider((tx) =>
      tx.user.update({ where: { id: person.actor.userId }, data: { disabledAt: new Date() } }),
    );
    expect(await read()).toBeNull();
    await asProvider(async (tx) => {
      await tx.user.update({ where: { id: person.actor.userId }, data: { disabledAt: null } });
      await tx.membership.deleteMany({ where: { userId: person.actor.userId } });
    });
    expect(await read()).toBeNull();
  });
});
