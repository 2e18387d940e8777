import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { listActivity } from "@/features/activity";
import { DEFAULT_SETTINGS, updateSettings } from "@/features/settings";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestClient,
} from "@/testing/actors";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import {
  createDraft,
  createDraftInput,
  type DraftRowDto,
  deleteDraft,
  draftVersionInput,
  getDraft,
  getInvoice,
  issueDraft,
  listDrafts,
  listDraftsInput,
  updateDraft,
  updateDraftInput,
} from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let client: TestClient;

const line = (change: object = {}) => ({
  description: "Migration",
  quantity: 3,
  unitMinor: 3_333,
  periodStart: null,
  periodEnd: null,
  ...change,
});

const input = (change: object = {}) =>
  createDraftInput.parse({ client: client.id, lines: [line()], note: "As agreed", dueDays: 7, ...change });

const version = ({ id, revision }: Pick<DraftRowDto, "id" | "revision">) =>
  draftVersionInput.parse({ id, revision });
const uuid = (id: string) => parsePublicId("invoiceDraft", id) ?? "";
const countDrafts = () => asProvider((tx) => tx.invoiceDraft.count());

beforeAll(async () => {
  [admin, client] = await Promise.all([createTestAdmin(), createTestClient()]);
  const tax = { enabled: true, name: "VAT", reverseCharge: true, rates: [{ country: "DE", rateBps: 1_900 }] };
  await updateSettings(admin.ctx, "company", { country: "DE" });
  await updateSettings(admin.ctx, "billing", { ...DEFAULT_SETTINGS.billing, tax });
});

describe("a draft", () => {
  it("says what its invoice would, and becomes it under the same id", async () => {
    const clock = fixedClock("2026-03-01T10:00:00Z");
    const ctx = testContext(admin.actor, { clock });
    const period = { periodStart: "2026-03-01", periodEnd: "2026-04-01" };
    const row = await createDraft(
      ctx,
      input({ lines: [line(), line({ unitMinor: 1, quantity: 1, ...period })] }),
    );
    expect(row).toMatchObject({ revision: 1, lines: 2, net: { amount: 10_000, currency: "EUR" } });
    const draft = await getDraft(ctx, { id: uuid(row.id) });
    expect(draft.preview).toEqual({
      tax: { amount: 1_900, currency: "EUR" },
      total: { amount: 11_900, currency: "EUR" },
      taxRate: { treatment: "standard", country: "DE", bps: 1_900 },
      dueAt: "2026-03-08T10:00:00.000Z",
    });
    const invoice = await issueDraft(ctx, version(row));
    expect(invoice).toMatchObject({
      status: "issued",
      priceKind: "retail",
      total: draft.preview.total,
      dueAt: draft.preview.dueAt,
      note: "As agreed",
      lines: [
        { kind: "item", rule: "item", quantity: 3, amount: { amount: 9_999 }, period: null },
        { period: { start: "2026-03-01T00:00:00.000Z", end: "2026-04-01T00:00:00.000Z" } },
      ],
    });
    expect(parsePublicId("invoice", invoice.id)).toBe(uuid(row.id));
    expect(await codeOf(getDraft(ctx, { id: uuid(row.id) }))).toBe("not_found");
    expect((await getInvoice(client.ctx, { id: uuid(row.id) })).number).toBe(invoice.number);
  });

  it("of a reseller is at wholesale, and of a client with days of its own is due by them", async () => {
    const reseller = await createTestReseller();
    await asProvider((tx) => tx.client.update({ where: { id: reseller.clientId }, data: { dueDays: 45 } }));
    const row = await createDraft(admin.ctx, input({ client: reseller.id, dueDays: null }));
    const { priceKind, dueAt, issuedAt } = await issueDraft(admin.ctx, version(row));
    expect(priceKind).toBe("wholesale");
    expect(Date.parse(dueAt) - Date.parse(issuedAt)).toBe(45 * 86_400_000);
  });

  it("is changed by who has read it last, and by nobody else", async () => {
    const row = await createDraft(admin.ctx, input());
    const change = (revision: number, unitMinor: number) =>
      updateDraft(
        admin.ctx,
        updateDraftInput.parse({ id: row.id, revision, lines: [line({ unitMinor })], dueDays: null }),
      );
    const codes = await Promise.all([1, 2, 3, 4].map((unit) => codeOf(change(1, unit))));
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(["done", "state_conflict"]));
    expect(await codeOf(issueDraft(admin.ctx, version(row)))).toBe("state_conflict");
    expect(await codeOf(deleteDraft(admin.ctx, version(row)))).toBe("state_conflict");
    const now = await change(2, 500);
    expect(now).toMatchObject({ revision: 3, net: { amount: 1_500 } });
    await deleteDraft(admin.ctx, version(now));
    expect(await codeOf(deleteDraft(admin.ctx, version(now)))).toBe("not_found");
  });

  it("is issued once, asked for ten times at once", async () => {
    const row = await createDraft(admin.ctx, input());
    const codes = await Promise.all(
      Array.from({ length: 10 }, () => codeOf(issueDraft(admin.ctx, version(row)))),
    );
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(await asProvider((tx) => tx.invoice.count({ where: { id: uuid(row.id) } }))).toBe(1);
  });

  it("over nothing is not issued", async () => {
    const row = await createDraft(admin.ctx, input({ lines: [line({ unitMinor: 0 })] }));
    expect((await errorOf(issueDraft(admin.ctx, version(row)))).fields).toMatchObject([{ path: ["lines"] }]);
    expect(await codeOf(getDraft(admin.ctx, { id: uuid(row.id) }))).toBe("done");
  });

  it("is found by its client, and logged where the client does not see it", async () => {
    const other = await createTestClient({ name: "Findable Ltd" });
    const row = await createDraft(admin.ctx, input({ client: other.id }));
    const found = await listDrafts(admin.ctx, listDraftsInput.parse({ q: "findable" }));
    expect(found.items.map(({ id }) => id)).toEqual([row.id]);
    const own = await listActivity(other.ctx, { limit: 100 });
    expect(own.items.filter(({ action }) => action.startsWith("invoice_draft"))).toEqual([]);
    const all = await listActivity(admin.ctx, { limit: 100, action: "invoice_draft.created" });
    expect(all.items.length).toBeGreaterThan(0);
  });

  it.each([
    ["no line", { lines: [] }],
    ["a line without text", { lines: [line({ description: " " })] }],
    ["half a unit", { lines: [line({ quantity: 0.5 })] }],
    ["a price below zero", { lines: [line({ unitMinor: -1 })] }],
    ["more than an invoice can say", { lines: [line({ unitMinor: 9_000_000_000_000, quantity: 9_000 })] }],
    [
      "a period that ends before it starts",
      { lines: [line({ periodStart: "2026-04-01", periodEnd: "2026-03-01" })] },
    ],
    ["half a period", { lines: [line({ periodStart: "2026-04-01" })] }],
    ["366 days to pay", { dueDays: 366 }],
  ])("is refused with %s", (_name, change) => {
    const body = { client: client.id, lines: [line()], dueDays: null, ...change };
    expect(createDraftInput.safeParse(body).success).toBe(false);
  });

  it("is the provider's alone to write", async () => {
    const row = await createDraft(admin.ctx, input());
    const id = uuid(row.id);
    const before = await countDrafts();
    const change = updateDraftInput.parse({ id: row.id, revision: 1, lines: [line()], dueDays: null });
    const tries: ((ctx: Context) => Promise<unknown>)[] = [
      (ctx) => createDraft(ctx, input()),
      (ctx) => updateDraft(ctx, change),
      (ctx) => deleteDraft(ctx, version(row)),
      (ctx) => issueDraft(ctx, version(row)),
      (ctx) => getDraft(ctx, { id }),
      (ctx) => listDrafts(ctx, listDraftsInput.parse({})),
    ];
    const key = testContext({
      kind: "api_key" as const,
      keyId: "k",
      label: "k",
      resellerId: client.clientId,
      scopes: ["billing:read"],
      resellerStatus: "active" as const,
    });
    for (const attempt of tries) {
      expect(await codeOf(attempt(client.ctx))).toBe("forbidden");
      expect(await codeOf(attempt(key))).toBe("forbidden");
      expect(await codeOf(attempt(anonymousContext()))).toBe("unauthenticated");
    }
    expect(await countDrafts()).toBe(before);
  });
});
