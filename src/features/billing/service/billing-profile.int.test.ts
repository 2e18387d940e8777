import { beforeAll, describe, expect, it } from "vitest";
import type { Context } from "@/db";
import { listActivity } from "@/features/activity";
import { DEFAULT_SETTINGS, updateSettings } from "@/features/settings";
import { asProvider, createTestAdmin, createTestClient, createTestReseller } from "@/testing/actors";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import {
  billingProfileInput,
  createDraft,
  createDraftInput,
  draftVersionInput,
  getBillingProfile,
  issueDraft,
  ownBillingProfileInput,
  updateBillingProfile,
  updateOwnBillingProfile,
} from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;

beforeAll(async () => {
  admin = await createTestAdmin();
  await updateSettings(admin.ctx, "company", { country: "DE" });
  const tax = { enabled: true, name: "VAT", reverseCharge: true, rates: [{ country: "DE", rateBps: 1_900 }] };
  await updateSettings(admin.ctx, "billing", { ...DEFAULT_SETTINGS.billing, tax });
  await asProvider((tx) =>
    tx.exchangeRate.createMany({
      data: [{ currency: "USD", validFrom: new Date("2020-01-01"), rateMillionths: 900_000n }],
      skipDuplicates: true,
    }),
  );
});

const own = (change: object = {}) =>
  ownBillingProfileInput.parse({ country: "AT", taxId: "ATU 135.856-27", ...change });
const byAdmin = (client: string, change: object = {}) =>
  billingProfileInput.parse({
    client,
    country: "DE",
    currency: "EUR",
    taxExempt: false,
    dueDays: null,
    ...change,
  });

const draftOf = (client: string) =>
  createDraft(
    admin.ctx,
    createDraftInput.parse({
      client,
      lines: [{ description: "Work", quantity: 1, unitMinor: 10_000, periodStart: null, periodEnd: null }],
      dueDays: null,
    }),
  );

const issue = async (client: string) =>
  issueDraft(admin.ctx, draftVersionInput.parse(pick(await draftOf(client))));
const pick = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });

it("says in which language its documents are, and the log what it was before", async () => {
  const { ctx, clientId } = await createTestClient();
  expect((await getBillingProfile(ctx, {})).locale).toBe("en");
  expect((await updateOwnBillingProfile(ctx, own({ locale: "de" }))).locale).toBe("de");
  expect((await updateOwnBillingProfile(ctx, own())).locale).toBe("de");
  const rows = await asProvider((tx) =>
    tx.activity.findMany({ where: { clientId, action: "client.billing_updated" } }),
  );
  expect(rows).toMatchObject([{ before: { locale: "en" }, after: { locale: "de" } }]);
  expect(ownBillingProfileInput.safeParse({ country: "AT", locale: "fr" }).success).toBe(false);
});

describe("a client's billing details", () => {
  it("decide its tax: at home, across the border with a number and without, exempt", async () => {
    const client = await createTestClient();
    expect((await getBillingProfile(client.ctx, {})).tax).toMatchObject({
      treatment: "standard",
      bps: 1_900,
    });
    const saved = await updateOwnBillingProfile(client.ctx, own({ address: "Ring 1\n1010 Wien" }));
    expect(saved).toMatchObject({
      taxId: "ATU13585627",
      address: "Ring 1\n1010 Wien",
      tax: { treatment: "reverse_charge", bps: 0, name: "VAT" },
    });
    expect((await issue(client.id)).tax.amount).toBe(0);
    expect((await updateOwnBillingProfile(client.ctx, own({ taxId: "" }))).tax).toMatchObject({ bps: 1_900 });
    expect((await issue(client.id)).tax.amount).toBe(1_900);
    const exempt = await updateBillingProfile(
      admin.ctx,
      byAdmin(client.id, { taxExempt: true, dueDays: 60 }),
    );
    expect(exempt).toMatchObject({ taxExempt: true, dueDays: 60, tax: { treatment: "exempt" } });
    // What the client changes by itself leaves what is the provider's to say.
    expect(await updateOwnBillingProfile(client.ctx, own())).toMatchObject({ taxExempt: true, dueDays: 60 });
  });

  it("are logged before and after, once for each change", async () => {
    const client = await createTestClient();
    await updateOwnBillingProfile(client.ctx, own());
    await updateOwnBillingProfile(client.ctx, own());
    const logged = await listActivity(client.ctx, { limit: 100, action: "client.billing_updated" });
    expect(logged.items).toHaveLength(1);
    expect(logged.items[0]).toMatchObject({ before: { country: "DE", taxId: "" }, after: { country: "AT" } });
  });

  it("fall back on the reseller profile's number", async () => {
    const reseller = await createTestReseller();
    expect(await getBillingProfile(reseller.ctx, {})).toMatchObject({
      taxId: null,
      inheritedTaxId: "DE123456789",
    });
  });

  it.each([
    ["a wrong check digit", { taxId: "ATU13585628" }, "taxId"],
    ["letters of no country", { taxId: "XX123" }, "taxId"],
    ["a Swiss number in Austria", { taxId: "CHE-109.322.551 MWST" }, "taxId"],
    ["a country that is none", { country: "ZZ", taxId: "" }, "country"],
  ])("are refused with %s, at the field", async (_name, change, field) => {
    const client = await createTestClient();
    const error = await errorOf(updateOwnBillingProfile(client.ctx, own(change)));
    expect(error.fields.map(({ path }) => path[0])).toEqual([field]);
    expect((await getBillingProfile(client.ctx, {})).country).toBe("DE");
  });

  it("take any tax number outside of the EU", async () => {
    const client = await createTestClient();
    expect(await updateOwnBillingProfile(client.ctx, own({ country: "CH", taxId: "CHE-1" }))).toMatchObject({
      taxId: "CHE1",
      tax: { treatment: "outside" },
    });
  });
});

describe("a client's currency", () => {
  it("can be another one until a draft or an invoice is in it", async () => {
    const client = await createTestClient();
    const change = (currency: string) => updateBillingProfile(admin.ctx, byAdmin(client.id, { currency }));
    expect((await errorOf(change("XTS"))).fields).toMatchObject([{ path: ["currency"], code: "unknown" }]);
    expect(await change("USD")).toMatchObject({ currency: "USD", currencyFixed: null });
    const draft = await draftOf(client.id);
    expect((await errorOf(change("EUR"))).fields).toMatchObject([
      { detail: expect.stringContaining("draft") },
    ]);
    const invoice = await issueDraft(admin.ctx, draftVersionInput.parse(pick(draft)));
    expect(invoice.total.currency).toBe("USD");
    expect((await errorOf(change("EUR"))).fields).toMatchObject([
      { path: ["currency"], detail: expect.stringContaining("first invoice") },
    ]);
    expect(await getBillingProfile(client.ctx, {})).toMatchObject({
      currency: "USD",
      currencyFixed: "invoiced",
    });
  });

  it("is never another one than its first invoice's, changed and invoiced at once", async () => {
    for (let round = 0; round < 8; round += 1) {
      const client = await createTestClient();
      await Promise.allSettled([
        draftOf(client.id).then((draft) => issueDraft(admin.ctx, draftVersionInput.parse(pick(draft)))),
        updateBillingProfile(admin.ctx, byAdmin(client.id, { currency: "USD" })),
      ]);
      const { currency } = await getBillingProfile(client.ctx, {});
      const invoices = await asProvider((tx) =>
        tx.invoice.findMany({ where: { clientId: client.clientId } }),
      );
      for (const invoice of invoices) expect(invoice.currency).toBe(currency);
    }
  });
});

describe("who may", () => {
  it("is an owner or a member with billing for its own, and an admin for all", async () => {
    const [client, other] = await Promise.all([createTestClient(), createTestReseller()]);
    const member = (areas: "billing" | "orders") => testContext({ ...client.actor, areas: [areas] });
    const suspended = testContext({ ...other.actor, resellerStatus: "suspended" as const });
    const update = (ctx: Context) => updateOwnBillingProfile(ctx, own());
    expect(await codeOf(update(member("billing")))).toBe("done");
    expect(await codeOf(update(member("orders")))).toBe("forbidden");
    expect(await codeOf(getBillingProfile(member("orders"), {}))).toBe("forbidden");
    expect(await codeOf(update(suspended))).toBe("reseller_suspended");
    expect(await codeOf(update(admin.ctx))).toBe("forbidden");
    expect(await codeOf(update(anonymousContext()))).toBe("unauthenticated");
    expect(await codeOf(updateBillingProfile(client.ctx, byAdmin(client.id)))).toBe("forbidden");
    expect(await codeOf(updateBillingProfile(anonymousContext(), byAdmin(client.id)))).toBe(
      "unauthenticated",
    );
    // Whom a client names is not asked.
    expect((await getBillingProfile(client.ctx, { client: other.clientId })).client.id).toBe(client.id);
  });
});
