import { beforeAll, describe, expect, it } from "vitest";
import { acceptInvitation, listPeople } from "@/features/identity";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestClient,
} from "@/testing/actors";
import { apply } from "@/testing/applications";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { signedIn, tokenOf, uuidOf } from "@/testing/people";
import { resetTiers } from "@/testing/tiers";
import { createResellerDirectly, getReseller } from "..";
import { createResellerInput, createResellerWithClientInput } from "../schemas";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let numbers = 0;
const PASSWORD = "harbour-lights-and-fog";

beforeAll(async () => {
  admin = await createTestAdmin();
  await resetTiers();
});

const forClient = (client: { id: string }, fields: Record<string, unknown> = {}) =>
  createResellerInput.parse({ client: client.id, reason: "A contract on paper.", ...fields });

const withClient = (fields: Record<string, unknown> = {}) =>
  createResellerWithClientInput.parse({
    kind: "company",
    name: "Skerry Hosting Ltd",
    contactName: "Skye Skerry",
    email: `skye-${++numbers}@skerry.test`,
    currency: "EUR",
    country: "GB",
    reason: "A contract on paper.",
    ...fields,
  });

const countAll = () =>
  asProvider(async (tx) => [
    await tx.client.count(),
    await tx.user.count(),
    await tx.reseller.count(),
    await tx.invitation.count(),
    await tx.outboxEvent.count(),
    await tx.activity.count(),
  ]);

describe("createResellerDirectly", () => {
  it("makes a client that exists an active reseller, in the lowest tier, without inviting anybody (R9)", async () => {
    const client = await createTestClient({ name: "Plain Client Ltd" });
    const reseller = await createResellerDirectly(admin.ctx, forClient(client, { taxId: "gb 123456789" }));
    expect(reseller).toMatchObject({
      businessName: "Plain Client Ltd",
      taxId: "GB123456789",
      registrationNumber: null,
      status: "active",
      tier: { slug: "bronze" },
      tierPinned: false,
      rateSource: "default_rate",
    });
    const session = await signedIn(client.email);
    expect((await session.look())?.session.reseller).toMatchObject({ id: reseller.id, status: "active" });
    const where = { clientId: client.clientId };
    const events = await asProvider((tx) => tx.outboxEvent.findMany({ where }));
    expect(events).toMatchObject([{ type: "reseller.created", payload: { id: reseller.id } }]);
    const [row] = await asProvider((tx) =>
      tx.activity.findMany({ where: { ...where, action: "reseller.created" } }),
    );
    expect(row).toMatchObject({ actorLabel: "Ada Admin", after: { reason: "A contract on paper." } });
  });

  it("enters a new client with it, whose owner is invited and begins as a reseller", async () => {
    const gold = await asProvider((tx) => tx.tier.findUniqueOrThrow({ where: { slug: "gold" } }));
    const input = { ...withClient({ rateBps: 2_250, businessName: "Skerry" }), tierId: gold.id };
    const reseller = await createResellerDirectly(admin.ctx, input);
    expect(reseller).toMatchObject({
      businessName: "Skerry",
      rateBps: 2_250,
      rateSource: "own_rate",
      tier: { slug: "gold" },
      tierPinned: true,
    });
    const client = uuidOf("client", reseller.clientId);
    const { members, invitations } = await listPeople(admin.ctx, { client });
    expect(members).toEqual([]);
    const [invitation] = invitations;
    expect(invitation).toMatchObject({ name: "Skye Skerry", role: "owner", round: 1 });
    if (!invitation) throw new Error("nobody is invited");
    const events = await asProvider((tx) =>
      tx.outboxEvent.findMany({ where: { clientId: client }, orderBy: { id: "asc" } }),
    );
    expect(events).toMatchObject([
      { type: "invitation.created", payload: { asReseller: true, role: "owner" } },
      { type: "reseller.created" },
    ]);
    const accepted = { token: tokenOf(invitation), name: "Skye Skerry", password: PASSWORD };
    await acceptInvitation(anonymousContext(), accepted);
    const found = await (await signedIn(invitation.email, PASSWORD)).look();
    expect(found?.actor).toMatchObject({ areas: "all", resellerStatus: "active", clientId: client });
  });

  it("lets a person who has an account already own the new client as well", async () => {
    const other = await createTestClient();
    const reseller = await createResellerDirectly(admin.ctx, withClient({ email: other.email }));
    const { invitations } = await listPeople(admin.ctx, { client: uuidOf("client", reseller.clientId) });
    expect(invitations).toMatchObject([{ email: other.email, role: "owner" }]);
  });

  it("refuses at the field, with nothing half-done", async () => {
    const applicant = await createTestClient();
    await apply(applicant);
    const reseller = await createTestReseller({ status: "inactive" });
    const before = await countAll();
    const nobody = "cli_01ktc000000000000000000000";
    for (const [input, field] of [
      [forClient(reseller), "client"],
      [forClient(applicant), "client"],
      [forClient({ id: nobody }), "client"],
      [withClient({ currency: "CHF" }), "currency"],
      [withClient({ email: admin.email }), "email"],
      [{ ...withClient(), tierId: reseller.clientId }, "tierId"],
    ] as const) {
      const error = await errorOf(createResellerDirectly(admin.ctx, input));
      expect([error.code, error.fields[0]?.path]).toEqual(["validation_failed", [field]]);
    }
    expect(await countAll()).toEqual(before);
    for (const wrong of [
      { rateBps: 10_001 },
      { rateBps: -1 },
      { taxId: "x" },
      { reason: "" },
      { status: "active" },
    ]) {
      expect(createResellerInput.safeParse({ client: applicant.id, reason: "x", ...wrong }).success).toBe(
        false,
      );
    }
  });

  it("makes one of two at once", async () => {
    const client = await createTestClient();
    const twice = [1, 2].map(() => codeOf(createResellerDirectly(admin.ctx, forClient(client))));
    expect((await Promise.all(twice)).sort()).toEqual(["done", "validation_failed"]);
    expect(await getReseller(admin.ctx, { id: client.clientId })).toMatchObject({ status: "active" });
  });

  it("is for admins alone", async () => {
    const [client, reseller]: TestClient[] = [await createTestClient(), await createTestReseller()];
    const key = testContext({
      kind: "api_key",
      keyId: reseller?.clientId ?? "",
      label: "key",
      resellerId: reseller?.clientId ?? "",
      scopes: ["account:read"],
      resellerStatus: "active",
    });
    const before = await countAll();
    for (const [ctx, code] of [
      [client?.ctx, "forbidden"],
      [reseller?.ctx, "forbidden"],
      [key, "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      if (!ctx) throw new Error("nobody asks");
      expect(await codeOf(createResellerDirectly(ctx, withClient()))).toBe(code);
    }
    expect(await countAll()).toEqual(before);
  });
});
