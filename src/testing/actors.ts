import type { Actor, ClientActor, ResellerStatus } from "@/core/actor";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { createClient } from "@/features/identity";
import { jobContext, testContext } from "./context";

type AdminActor = Extract<Actor, { kind: "admin" }>;

/** `clientId` is the tenant's uuid; public ids are in `id` and `resellerId`. */
export type TestClient = {
  id: string;
  clientId: string;
  name: string;
  email: string;
  password: string;
  currency: string;
  actor: ClientActor;
  ctx: Context<ClientActor>;
};
export type TestReseller = TestClient & { resellerId: string };

export const TEST_PASSWORD = "correct-battery-horse-42";

/** Runs work on the tables with the eyes of the provider, for what no verb does. */
export function asProvider<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(jobContext(), { kind: "provider" }, work);
}

/** An admin that may do what admins may. It has no password. */
export async function createTestAdmin(): Promise<{
  email: string;
  actor: AdminActor;
  ctx: Context<AdminActor>;
}> {
  const now = new Date();
  const userId = newId(now);
  const email = `admin-${userId}@provider.test`;
  const user = {
    id: userId,
    email,
    name: "Ada Admin",
    role: "admin" as const,
    createdAt: now,
    updatedAt: now,
  };
  await asProvider((tx) => tx.user.create({ data: user }));
  const actor: AdminActor = { kind: "admin", userId, label: user.name };
  return { email, actor, ctx: testContext(actor) };
}

/** A direct client with the person who owns it. */
export async function createTestClient(
  options: { currency?: string; name?: string } = {},
): Promise<TestClient> {
  const currency = options.currency ?? "EUR";
  const name = options.name ?? "Client Ltd";
  const email = `client-${newId()}@client.test`;
  await ensureCurrency(currency);
  const input = {
    kind: "company" as const,
    name,
    contactName: "Cleo Client",
    email,
    currency,
    country: "DE",
  };
  const { id } = await createClient(jobContext(), { ...input, password: TEST_PASSWORD });
  const clientId = parsePublicId("client", id) ?? "";
  const { userId } = await asProvider((tx) => tx.membership.findFirstOrThrow({ where: { clientId } }));
  const actor: ClientActor = {
    kind: "client",
    userId,
    label: "Cleo Client",
    clientId,
    resellerStatus: null,
    areas: "all",
    programEnabled: true,
  };
  return { id, clientId, name, email, password: TEST_PASSWORD, currency, actor, ctx: testContext(actor) };
}

/** A client with a reseller profile in the lowest tier (Bronze, which is made when there is none). */
export async function createTestReseller(
  options: { currency?: string; name?: string; rateBps?: number | null; status?: ResellerStatus } = {},
): Promise<TestReseller> {
  const client = await createTestClient({
    currency: options.currency,
    name: options.name ?? "Reseller GmbH",
  });
  const status = options.status ?? "active";
  const now = new Date();
  await asProvider(async (tx) => {
    const tier = await lowestTier(tx);
    await tx.reseller.create({
      data: {
        id: client.clientId,
        status,
        businessName: client.name,
        registrationNumber: "HRB 4711",
        taxId: "DE123456789",
        tierId: tier.id,
        ownRateBps: options.rateBps ?? null,
        createdAt: now,
        updatedAt: now,
      },
    });
  });
  const actor: ClientActor = { ...client.actor, resellerStatus: status };
  return { ...client, resellerId: toPublicId("reseller", client.clientId), actor, ctx: testContext(actor) };
}

async function lowestTier(tx: Tx) {
  const found = await tx.tier.findFirst({ orderBy: { position: "asc" } });
  const bronze = { slug: "bronze", name: "Bronze", position: 1, rateBps: null, thresholdMinor: 0n };
  return found ?? tx.tier.create({ data: { id: newId(), ...bronze } });
}

/** Clients may have the currencies that there is a rate for; one to one, where a test has set none. */
async function ensureCurrency(currency: string): Promise<void> {
  const where = { currency_validFrom: { currency, validFrom: new Date("2020-01-01") } };
  const create = { ...where.currency_validFrom, rateMillionths: 1_000_000n };
  if (currency === "EUR") return;
  await asProvider(async (tx) => {
    if ((await tx.exchangeRate.count({ where: { currency } })) === 0)
      await tx.exchangeRate.create({ data: create });
  });
}
