import { beforeEach, describe, expect, it } from "vitest";
import { mayClient, PERMISSIONS, type Permission } from "@/core/access";
import { fixedClock } from "@/core/clock";
import { type Context, inTransaction } from "@/db";
import { chainActivity, listActivity, listActivityInput, verifyActivity } from "@/features/activity";
import { createApiKey, listApiKeys } from "@/features/api-keys";
import { createCustomer, createCustomerInput, listCustomers, listCustomersInput } from "@/features/customers";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  TEST_PASSWORD,
  type TestReseller,
} from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { addTestMember, openTestSession } from "@/testing/people";
import { changePassword } from "./change-password";
import { endLapsedViews } from "./end-lapsed-views";
import { endView } from "./end-view";
import { inviteMember } from "./invite-member";
import { listSessions } from "./list-sessions";
import { hashPassword } from "./password";
import { resolveSession } from "./resolve-session";
import { signOut } from "./sign-out";
import { startTwoStep } from "./start-two-step";
import { startView } from "./start-view";

const LOOKS_ONLY = { code: "read_only_view" };
const REASON = "Ticket 4711: an order that does not show";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let mine: TestReseller;
let other: TestReseller;
let opened: Awaited<ReturnType<typeof openTestSession>>;

beforeEach(async () => {
  [admin, mine, other] = [await createTestAdmin(), await createTestReseller(), await createTestReseller()];
  const passwordHash = await hashPassword(TEST_PASSWORD);
  await asProvider((tx) => tx.user.update({ where: { id: admin.actor.userId }, data: { passwordHash } }));
  opened = await openTestSession(admin.email);
});

function start(ctx: Context, more: Partial<Parameters<typeof startView>[1]> = {}) {
  const view = { client: mine.clientId, reason: REASON, minutes: 15 as const, mayChange: false };
  return startView(ctx, { ...view, current: opened.id, ...more });
}

/** What the next request of the admin's session finds, some minutes from now. */
async function look(minutes = 0) {
  const clock = fixedClock(new Date(Date.now() + minutes * 60_000).toISOString());
  return resolveSession(testContext({ kind: "anonymous" }, { clock }), opened);
}

async function seen(mayChange = false) {
  await start(admin.ctx, { mayChange });
  const found = await look();
  if (found?.actor.kind !== "client") throw new Error("sees nothing");
  return testContext(found.actor);
}

const customer = () => createCustomerInput.parse({ name: "Someone", email: "someone@example.org" });
const rowsOf = (clientId: string) =>
  asProvider((tx) => tx.activity.findMany({ where: { clientId }, orderBy: { id: "asc" } }));

describe("seeing the portal as a client", () => {
  it("shows the session the client, under the admin's own name, and tells the client why", async () => {
    await start(admin.ctx);
    const found = await look();
    expect(found?.actor).toMatchObject({
      kind: "client",
      userId: admin.actor.userId,
      label: "Ada Admin",
      clientId: mine.clientId,
      resellerStatus: "active",
      areas: "all",
      seenBy: { mayChange: false },
    });
    expect(found?.session).toMatchObject({
      client: { id: mine.id },
      user: { role: "admin" },
      view: { reason: REASON, mayChange: false },
    });
    const { items } = await listActivity(mine.ctx, listActivityInput.parse({}));
    expect(items[0]).toMatchObject({
      action: "client.view_started",
      actor: { kind: "admin", id: null, label: "" },
      after: { by: "Ada Admin", reason: REASON, mayChange: false },
    });
  });

  it("reads what is the client's and nobody else's", async () => {
    const ctx = await seen();
    await createCustomer(mine.ctx, customer());
    await createCustomer(other.ctx, customer());
    const listed = await listCustomers(ctx, listCustomersInput.parse({}));
    expect(listed.items).toHaveLength(1);
    expect(await listApiKeys(ctx, { limit: 10 } as never)).toBeTruthy();
  });

  it("changes nothing, unless that was asked for", async () => {
    const ctx = await seen();
    await expect(createCustomer(ctx, customer())).rejects.toMatchObject(LOOKS_ONLY);
    expect(await asProvider((tx) => tx.customer.count({ where: { resellerId: mine.clientId } }))).toBe(0);
  });

  it("logs what it changes under both: who did it, and as whom", async () => {
    const ctx = await seen(true);
    await createCustomer(ctx, customer());
    const row = (await rowsOf(mine.clientId)).find(({ action }) => action === "customer.created");
    expect(row).toMatchObject({
      actorKind: "admin",
      actorLabel: "Ada Admin",
      clientId: mine.clientId,
      seenAs: mine.clientId,
    });
    const { items } = await listActivity(admin.ctx, listActivityInput.parse({ action: "customer.created" }));
    expect(items[0]).toMatchObject({ seenAs: mine.id, actor: { label: "Ada Admin" } });
    // The chain over the log holds with such rows in it, and holds them.
    await chainActivity(jobContext());
    expect((await verifyActivity(jobContext())).broken).toBeNull();
  });

  it.each([false, true])(
    "keeps from the client's own matters, may it change things: %s",
    async (mayChange) => {
      const ctx = await seen(mayChange);
      const key = { name: "Shop", scopes: ["orders:read"], ipAllowList: [], rateLimit: null };
      const invited = { email: "x@example.org", name: "X", role: "owner" as const, areas: [] };
      const password = { currentPassword: TEST_PASSWORD, newPassword: "a long enough phrase", current: "" };
      const refused = [
        createApiKey(ctx, key as never),
        inviteMember(ctx, { client: undefined, ...invited }),
        changePassword(ctx, password),
        listSessions(ctx, { current: null }),
        startTwoStep(ctx, { password: TEST_PASSWORD }),
      ];
      for (const one of await Promise.allSettled(refused))
        expect(one).toMatchObject({ status: "rejected", reason: LOOKS_ONLY });
      const ownOnly = (Object.keys(PERMISSIONS) as Permission[]).filter(
        (name) => "ownOnly" in PERMISSIONS[name] && mayClient(ctx.actor, name),
      );
      expect(ownOnly).toEqual([]);
    },
  );
});

describe("a view ends", () => {
  it("when the admin says so", async () => {
    const ctx = await seen();
    expect(await endView(ctx)).toEqual({ client: mine.id });
    expect((await look())?.actor.kind).toBe("admin");
    await endView(ctx);
    const ends = (await rowsOf(mine.clientId)).filter(({ action }) => action === "client.view_ended");
    expect(ends).toMatchObject([{ actorLabel: "Ada Admin", after: { by: "Ada Admin", cause: "ended" } }]);
  });

  it("by itself after its time, which the log names", async () => {
    await start(admin.ctx);
    const { expiresAt } = await asProvider((tx) => tx.seeAsView.findFirstOrThrow({ where: openOf() }));
    expect((await look(14))?.actor.kind).toBe("client");
    expect((await look(15))?.actor.kind).toBe("admin");
    const ends = (await rowsOf(mine.clientId)).filter(({ action }) => action === "client.view_ended");
    expect(ends).toMatchObject([{ at: expiresAt, actorKind: "admin", after: { cause: "time_over" } }]);
    expect(await endLapsedViews(jobContext())).toBe(0);
    // Then another may begin.
    await start(admin.ctx, { client: other.clientId });
    expect((await look())?.actor).toMatchObject({ clientId: other.clientId });
  });

  it("with the session", async () => {
    await start(admin.ctx);
    await signOut(anonymousContext(), { token: opened.token });
    expect(await look()).toBeNull();
    expect((await rowsOf(mine.clientId)).at(-1)).toMatchObject({ after: { cause: "signed_out" } });
  });

  it("with the role, and with the person", async () => {
    await start(admin.ctx);
    const set = (data: object) =>
      asProvider((tx) => tx.user.update({ where: { id: admin.actor.userId }, data }));
    await set({ role: "client" });
    expect(await look()).toBeNull();
    await set({ role: "admin", disabledAt: new Date() });
    expect(await look()).toBeNull();
  });
});

const openOf = () => ({ adminId: admin.actor.userId, endedAt: null });

describe("a view begins", () => {
  it("for one client at a time, also when two are asked for at once", async () => {
    const both = [mine.clientId, other.clientId].map((client) => start(admin.ctx, { client }));
    const results = await Promise.allSettled(both);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = results.find(({ status }) => status === "rejected");
    expect(refused).toMatchObject({ reason: { code: "state_conflict" } });
  });

  it("in the admin's own live session alone, and not from within another view", async () => {
    const another = await createTestAdmin();
    await expect(start(another.ctx)).rejects.toMatchObject({ code: "forbidden" });
    await expect(start(admin.ctx, { current: "" })).rejects.toMatchObject({ code: "forbidden" });
    const ctx = await seen(true);
    await expect(start(ctx, { client: other.clientId })).rejects.toMatchObject({ code: "forbidden" });
    expect((await look())?.actor).toMatchObject({ clientId: mine.clientId });
  });

  it("for a client that is there", async () => {
    const nobody = "00000000-0000-7000-8000-000000000001";
    await expect(start(admin.ctx, { client: nobody })).rejects.toMatchObject({ code: "not_found" });
  });

  it("for no client's person, no key, no job and nobody", async () => {
    const member = await addTestMember(mine, "all");
    const direct = await createTestClient();
    const key = testContext({
      kind: "api_key",
      keyId: "00000000-0000-7000-8000-000000000000",
      label: "key",
      resellerId: mine.clientId,
      scopes: ["account:read"],
      resellerStatus: "active",
    });
    for (const ctx of [mine.ctx, member.ctx, direct.ctx, key, jobContext()]) {
      await expect(start(ctx)).rejects.toMatchObject({ code: "forbidden" });
      await expect(endView(ctx)).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(start(anonymousContext())).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(endView(anonymousContext())).rejects.toMatchObject({ code: "unauthenticated" });
    for (const ctx of [mine.ctx, key, admin.ctx])
      await expect(endLapsedViews(ctx)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("in a table that no tenant sees", async () => {
    await start(admin.ctx);
    const scope = { kind: "tenant" as const, clientId: mine.clientId };
    expect(await inTransaction(mine.ctx, scope, (tx) => tx.seeAsView.count())).toBe(0);
  });
});
