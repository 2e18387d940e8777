import { beforeAll, describe, expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestReseller,
} from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { type RegisterClientInput, registerClientInput } from "../schemas";
import { createClient } from "./create-client";
import { getClient } from "./get-client";
import { listClients } from "./list-clients";
import { listCurrencies } from "./list-currencies";
import { listPeople } from "./list-people";
import { registerClient } from "./register-client";
import { signIn } from "./sign-in";

type Admin = Awaited<ReturnType<typeof createTestAdmin>>;

const registration: RegisterClientInput = {
  kind: "company",
  companyName: "Nordlicht Hosting AB",
  name: "Nora Berg",
  email: "nora@nordlicht.test",
  password: "a long enough phrase",
  currency: "EUR",
  country: "SE",
};

describe("registerClient", () => {
  it("makes a client and the person who owns it, who can sign in at once", async () => {
    const client = await registerClient(anonymousContext(), registration);
    expect(client).toMatchObject({
      kind: "company",
      name: "Nordlicht Hosting AB",
      currency: "EUR",
      reseller: null,
    });
    await signIn(anonymousContext(), registration);
    const user = await asProvider((tx) =>
      tx.user.findUniqueOrThrow({ where: { email: registration.email } }),
    );
    expect(user).toMatchObject({ name: "Nora Berg", role: "client" });
    expect(user.passwordHash).toMatch(/^\$argon2id\$/);
    const rows = await asProvider((tx) =>
      tx.activity.findMany({ where: { objectName: { in: [user.email, client.name] } } }),
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["client.created", "user.created"]),
    );
    expect(rows.every(({ actorLabel }) => actorLabel === "Nora Berg")).toBe(true);
    expect(JSON.stringify(rows)).not.toContain("argon2");
  });

  it("names a person's client after the person", async () => {
    const person = {
      ...registration,
      kind: "person" as const,
      companyName: undefined,
      email: "per@son.test",
    };
    expect(await registerClient(anonymousContext(), person)).toMatchObject({
      kind: "person",
      name: "Nora Berg",
    });
  });

  it("refuses an e-mail that is taken, and leaves nothing behind", async () => {
    const count = () => asProvider((tx) => tx.client.count());
    const before = await count();
    await expect(registerClient(anonymousContext(), registration)).rejects.toMatchObject({
      code: "validation_failed",
      fields: [{ path: ["email"], code: "taken" }],
    });
    expect(await count()).toBe(before);
  });

  it("refuses a currency that nothing is priced in", async () => {
    const input = { ...registration, email: "chf@client.test", currency: "CHF" };
    await expect(registerClient(anonymousContext(), input)).rejects.toMatchObject({
      fields: [{ path: ["currency"] }],
    });
    await createTestClient({ currency: "JPY" });
    expect(await listCurrencies(anonymousContext())).toEqual(["EUR", "JPY"]);
  });

  it("refuses who is signed in, and what the form did not ask", async () => {
    const [admin, client] = [await createTestAdmin(), await createTestClient()];
    for (const { ctx } of [admin, client]) {
      await expect(registerClient(ctx, registration)).rejects.toMatchObject({ code: "state_conflict" });
    }
    for (const extra of [{ role: "admin" }, { id: "x" }, { resellerStatus: "active" }, { country: "XX" }]) {
      expect(registerClientInput.safeParse({ ...registration, ...extra }).success).toBe(false);
    }
    expect(registerClientInput.safeParse({ ...registration, companyName: "" }).success).toBe(false);
  });
});

describe("clients, for admins", () => {
  let admin: Admin;
  let reseller: TestReseller;

  beforeAll(async () => {
    [admin, reseller] = [await createTestAdmin(), await createTestReseller({ name: "Zebra Reselling" })];
  });

  it("creates one whose owner is invited, and is nobody until it accepts", async () => {
    const email = "owner@invited.test";
    const input = { kind: "company" as const, name: "Invited Ltd", email, currency: "EUR", country: "GB" };
    const client = await createClient(admin.ctx, input);
    expect(client).toMatchObject({ name: "Invited Ltd", email });
    const { members, invitations } = await listPeople(admin.ctx, {
      client: parsePublicId("client", client.id) ?? "",
    });
    expect([members, invitations]).toMatchObject([[], [{ email, name: "Invited Ltd", role: "owner" }]]);
    expect(await asProvider((tx) => tx.user.count({ where: { email } }))).toBe(0);
    await expect(signIn(anonymousContext(), { email, password: "" })).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  it("refuses an owner from the provider's staff, and leaves nothing behind", async () => {
    const count = () => asProvider((tx) => tx.client.count());
    const before = await count();
    const input = { kind: "person" as const, name: "x", email: admin.email, currency: "EUR", country: "DE" };
    await expect(createClient(admin.ctx, input)).rejects.toMatchObject({ fields: [{ path: ["email"] }] });
    expect(await count()).toBe(before);
  });

  it("finds those with a reseller profile, or those without", async () => {
    const of = async (hasProfile: boolean) =>
      (await listClients(admin.ctx, { limit: 100, hasProfile })).items.map(
        ({ reseller }) => reseller !== null,
      );
    expect(new Set(await of(true))).toEqual(new Set([true]));
    expect(new Set(await of(false))).toEqual(new Set([false]));
  });

  it("lists them newest first in pages, and finds them by name, e-mail and id", async () => {
    const first = await listClients(admin.ctx, { limit: 2 });
    const rest = await listClients(admin.ctx, { limit: 100, cursor: first.nextCursor ?? undefined });
    const ids = [...first.items, ...rest.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(await asProvider((tx) => tx.client.count()));
    expect(ids).toEqual([...ids].sort().reverse());
    for (const q of ["zebra", reseller.email, reseller.id, reseller.resellerId]) {
      const { items } = await listClients(admin.ctx, { limit: 25, q });
      expect(items).toMatchObject([
        { id: reseller.id, reseller: { id: reseller.resellerId, status: "active" } },
      ]);
    }
  });

  it("shows one with its people, without what only the database may know", async () => {
    const client = await getClient(admin.ctx, { id: reseller.clientId });
    expect(client).toMatchObject({ id: reseller.id, people: [{ email: reseller.email, role: "owner" }] });
    expect(JSON.stringify(client)).not.toContain("argon2");
    await expect(getClient(admin.ctx, { id: "00000000-0000-7000-8000-000000000000" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("is for admins alone", async () => {
    const input = { kind: "person" as const, name: "x", email: "x@x.test", currency: "EUR", country: "DE" };
    const key = testContext({
      kind: "api_key",
      keyId: reseller.clientId,
      label: "key",
      resellerId: reseller.clientId,
      scopes: ["account:read"],
      resellerStatus: "active",
    });
    for (const [ctx, code] of [
      [reseller.ctx, "forbidden"],
      [key, "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      await expect(listClients(ctx, { limit: 25 })).rejects.toMatchObject({ code });
      await expect(getClient(ctx, { id: reseller.clientId })).rejects.toMatchObject({ code });
      await expect(createClient(ctx, input)).rejects.toMatchObject({ code });
    }
    await createClient(jobContext(), input);
  });
});
