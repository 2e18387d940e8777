import { SAMPLES, type Sample } from "@/adapters/rest/testing/samples";
import type { ClientActor, MemberArea } from "@/core/actor";
import type { Context } from "@/db";
import { flushRequests } from "@/features/api-usage";
import { composeMails, MAIL_EVENTS } from "@/features/mail";
import { asProvider, createTestAdmin, createTestClient, type TestClient } from "../actors";
import { type ApiReseller, createApiReseller } from "../api-fixture";
import { createTestProduct, type TestProduct } from "../catalog";
import { jobContext, testContext } from "../context";
import { addTestMember } from "../people";
import { furnish } from "./furnish";

/** A tenant with something of everything, and a lawful request of each route of the API on it. */
export type Tenant = ApiReseller & { samples: Map<string, Sample> };

export type TenantWorld = {
  product: TestProduct;
  admin: Awaited<ReturnType<typeof createTestAdmin>>;
  /** Whose things are asked for, and whose are not to be found. */
  mine: Tenant;
  theirs: Tenant;
  /** A client without a reseller profile. */
  direct: TestClient;
};

/** Two resellers with something of everything, a direct client and an admin. */
export async function tenantWorld(): Promise<TenantWorld> {
  const product = await createTestProduct();
  const admin = await createTestAdmin();
  const tenant = async (name: string): Promise<Tenant> => {
    const owner = await createApiReseller(name);
    await furnish(owner, product, admin.ctx);
    const samples = new Map<string, Sample>();
    for (const [route, make] of Object.entries(SAMPLES)) samples.set(route, await make(owner, product));
    return { ...owner, samples };
  };
  const mine = await tenant("Nordlicht Hosting");
  const theirs = await tenant("Kanarienvogel KG");
  const direct = await createTestClient({ name: "Hofladen Petersen" });
  await flushRequests(jobContext().db);
  await writeMails();
  return { product, admin, mine, theirs, direct };
}

/** The mails of all that has happened, which people find as notifications. */
async function writeMails(): Promise<void> {
  const events = await asProvider((tx) =>
    tx.outboxEvent.findMany({ where: { type: { in: [...MAIL_EVENTS] } } }),
  );
  await composeMails(jobContext(), { eventIds: events.map(({ id }) => id) }, false);
}

/** Everybody who may ask for something, by a name for people. */
export async function everyActor({
  mine,
  theirs,
  direct,
  admin,
}: TenantWorld): Promise<Map<string, Context>> {
  const of = (change: Partial<ClientActor>): Context => testContext({ ...mine.actor, ...change });
  const member = async (areas: MemberArea[]) => (await addTestMember(mine, areas)).ctx;
  const seenBy = { viewId: crypto.randomUUID(), mayChange: true };
  const { userId, label } = admin.actor;
  return new Map<string, Context>([
    ["nobody", testContext({ kind: "anonymous" })],
    ["an admin", admin.ctx],
    ["an admin without two-step sign-in", testContext({ kind: "locked_admin", userId, label })],
    ["a key", testContext(keyActor(mine))],
    ["the owner", mine.ctx],
    ["a member for orders", await member(["orders"])],
    ["a member for billing", await member(["billing"])],
    ["a member for customers", await member(["customers"])],
    ["a member for keys, people and the log", await member(["api_keys", "people", "activity"])],
    ["a member without an area", await member([])],
    ["a suspended reseller", of({ resellerStatus: "suspended" })],
    ["an inactive reseller", of({ resellerStatus: "inactive" })],
    ["a reseller while the program is off", of({ programEnabled: false })],
    ["an admin who sees the portal as the reseller", of({ userId, label, seenBy })],
    ["an admin who only looks at it", of({ userId, label, seenBy: { ...seenBy, mayChange: false } })],
    ["a direct client", direct.ctx],
    ["the other reseller", theirs.ctx],
  ]);
}

function keyActor({ keyId, clientId }: Tenant) {
  const scopes = ["orders:read", "customers:read"];
  return {
    kind: "api_key",
    keyId,
    label: "Key",
    resellerId: clientId,
    scopes,
    resellerStatus: "active",
  } as const;
}
