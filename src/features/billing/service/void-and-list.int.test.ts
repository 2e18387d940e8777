import { beforeAll, describe, expect, it } from "vitest";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { cancelOrder, createOrder, createOrderInput } from "@/features/orders";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestClient,
} from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { composeWaiting } from "@/testing/mail";
import {
  createDraft,
  createDraftInput,
  creditInvoice,
  creditInvoiceInput,
  draftVersionInput,
  exportInvoices,
  getCreditNote,
  invoiceFilterInput,
  issueDraft,
  listCreditNotes,
  listCreditNotesInput,
  listInvoices,
  listInvoicesInput,
  recordBankTransfer,
  recordBankTransferInput,
  sumInvoices,
  voidInvoice,
  voidInvoiceInput,
} from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let client: TestClient;

beforeAll(async () => {
  [admin, client] = await Promise.all([createTestAdmin(), createTestClient()]);
});

async function issued(of: TestClient, unitMinor: number) {
  const lines = [{ description: "Work", quantity: 1, unitMinor, periodStart: null, periodEnd: null }];
  const { id, revision } = await createDraft(
    admin.ctx,
    createDraftInput.parse({ client: of.id, lines, dueDays: null }),
  );
  return issueDraft(admin.ctx, draftVersionInput.parse({ id, revision }));
}

const voided = (invoice: string, ctx: Context = admin.ctx) =>
  voidInvoice(ctx, voidInvoiceInput.parse({ invoice, reason: "Sent to the wrong company" }));

const credit = (invoice: string, amountMinor: number) =>
  creditInvoice(admin.ctx, creditInvoiceInput.parse({ invoice, amountMinor, reason: "Goodwill" }));

const pay = (invoice: string, amountMinor: number) =>
  recordBankTransfer(
    admin.ctx,
    recordBankTransferInput.parse({
      invoice,
      amountMinor,
      reference: `DESK ${Math.random()}`,
      receivedAt: "2026-01-05",
    }),
  );

describe("voiding", () => {
  it("takes back an invoice that nothing came in for, once", async () => {
    const { id } = await issued(client, 5_000);
    const codes = await Promise.all(Array.from({ length: 6 }, () => codeOf(voided(id))));
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    const error = await errorOf(voided(id));
    expect([error.code, error.detail]).toEqual(["state_conflict", expect.stringContaining("void already")]);
  });

  it("is refused once money or a credit note stands on it", async () => {
    const [paid, credited] = [await issued(client, 5_000), await issued(client, 5_000)];
    await pay(paid.id, 1_000);
    await credit(credited.id, 1_000);
    for (const { id } of [paid, credited])
      expect((await errorOf(voided(id))).detail).toContain("credit what is left");
  });

  it("of an order's is done by cancelling the order", async () => {
    const reseller = await createTestReseller();
    const product = await createTestProduct();
    const { order } = await createOrder(
      reseller.ctx,
      createOrderInput.parse({ items: [serverItem(product)] }),
    );
    const error = await errorOf(voided(order?.invoiceId ?? ""));
    expect([error.code, error.detail]).toEqual([
      "state_conflict",
      expect.stringContaining("cancel the order"),
    ]);
  });

  it("is the provider's", async () => {
    const { id } = await issued(client, 5_000);
    expect(await codeOf(voided(id, client.ctx))).toBe("forbidden");
    expect(await codeOf(voided(id, anonymousContext()))).toBe("unauthenticated");
  });
});

describe("a mail that it is void", () => {
  const mailsTo = async (of: TestClient) => (await composeWaiting(of.clientId)).map(({ type }) => type);

  it("goes to who was asked to pay it, however it became void, and once", async () => {
    const own = await createTestClient();
    const { id, number } = await issued(own, 5_000);
    expect(await mailsTo(own)).toEqual(["invoice_created"]);
    await voided(id);
    await Promise.all([composeWaiting(own.clientId), composeWaiting(own.clientId)]);
    const [, mail, ...more] = await composeWaiting(own.clientId);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ type: "invoice_voided", subject: `Invoice ${number} is void` });
    expect(mail?.text).toMatch(/over €\d+\.\d\d\. Nothing is to be paid/);
    expect(mail?.text).toContain(`/portal/invoices/${id}`);
    const product = await createTestProduct();
    const placed = createOrderInput.parse({ items: [serverItem(product)] });
    const { order } = await createOrder(own.ctx, placed);
    expect(await mailsTo(own)).toHaveLength(3);
    await cancelOrder(own.ctx, { id: parsePublicId("order", order?.id ?? "") ?? "" });
    expect((await mailsTo(own)).slice(2)).toEqual(["invoice_created", "invoice_voided"]);
  });

  it("goes to nobody who had not heard of it, nor when the mail never arrived", async () => {
    const own = await createTestClient();
    await voided((await issued(own, 5_000)).id);
    expect(await mailsTo(own)).toEqual([]);
    const { id } = await issued(own, 6_000);
    await composeWaiting(own.clientId, true);
    const lost = { clientId: own.clientId, type: "invoice_created" };
    const failed = { status: "failed" as const, failure: "recipient", serverAnswer: "550" };
    const lease = { status: "sending" as const, leaseUntil: new Date() };
    await asProvider((tx) => tx.mail.updateMany({ where: lost, data: lease }));
    await asProvider((tx) => tx.mail.updateMany({ where: lost, data: { ...failed, leaseUntil: null } }));
    await voided(id);
    expect(await mailsTo(own)).toEqual(["invoice_created"]);
  });

  it("names the invoice as everything else does", async () => {
    const uuids = ["00000000-0000-7000-8000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", newId()];
    for (const uuid of uuids) {
      const [row] = await asProvider(
        (tx) => tx.$queryRaw<{ id: string }[]>`SELECT public_id('inv', ${uuid}::uuid) AS id`,
      );
      expect(row?.id).toBe(toPublicId("invoice", uuid));
    }
  });
});

describe("the list", () => {
  it("filters by amount and day, and sums what the filter shows", async () => {
    const own = await createTestClient();
    const [small, large, gone] = [
      await issued(own, 1_000),
      await issued(own, 25_050),
      await issued(own, 7_000),
    ];
    await pay(large.id, 5_050);
    await voided(gone.id);
    const shown = async (filters: object, ctx: Context = own.ctx) => {
      const { items } = await listInvoices(ctx, listInvoicesInput.parse(filters));
      return items.map(({ id }) => id);
    };
    expect(await shown({ min: "10.001" })).toEqual([gone.id, large.id]);
    expect(await shown({ max: "10.00" })).toEqual([small.id]);
    expect(await shown({ min: "250.5", max: "250.50" })).toEqual([large.id]);
    const day = small.issuedAt.slice(0, 10);
    expect(await shown({ from: day, to: day })).toHaveLength(3);
    expect(await shown({ to: "2020-01-01" })).toEqual([]);
    expect(await shown({ client: own.id, status: "void" }, admin.ctx)).toEqual([gone.id]);
    expect(await sumInvoices(own.ctx, invoiceFilterInput.parse({}))).toEqual({
      count: 3,
      sums: [
        { count: 3, total: { amount: 26_050, currency: "EUR" }, due: { amount: 21_000, currency: "EUR" } },
      ],
    });
    expect(await sumInvoices(own.ctx, invoiceFilterInput.parse({ min: "20" }))).toMatchObject({
      sums: [{ due: { amount: 20_000 } }],
    });
  });

  it("means an amount in each invoice's own currency", async () => {
    const yen = await createTestClient({ currency: "JPY" });
    const { id } = await issued(yen, 500);
    const found = await listInvoices(
      admin.ctx,
      listInvoicesInput.parse({ client: yen.id, min: "499.5", max: "500.9" }),
    );
    expect(found.items.map((row) => row.id)).toEqual([id]);
    expect((await listInvoices(yen.ctx, listInvoicesInput.parse({ min: "500.1" }))).items).toEqual([]);
  });

  it("gives its file to who may read it, of nobody else's", async () => {
    const [own, other] = [await createTestClient(), await createTestClient()];
    const { id } = await issued(own, 1_000);
    await issued(other, 1_000);
    const ids: string[] = [];
    for await (const rows of await exportInvoices(own.ctx, invoiceFilterInput.parse({ client: other.id })))
      ids.push(...rows.map((row) => row.id));
    expect(ids).toEqual([id]);
    expect(await codeOf(exportInvoices(anonymousContext(), {}))).toBe("unauthenticated");
    expect(await codeOf(sumInvoices(anonymousContext(), {}))).toBe("unauthenticated");
  });
});

describe("credit notes", () => {
  it("are listed with their invoice, where they went, and for their own client alone", async () => {
    const [own, other] = [await createTestClient(), await createTestClient()];
    const open = await issued(own, 3_000);
    await credit(open.id, 500);
    await pay(open.id, 2_500);
    await credit(open.id, 2_500);
    const { items } = await listCreditNotes(own.ctx, listCreditNotesInput.parse({}));
    expect(items).toMatchObject([
      { destination: "balance", amount: { amount: 2_500 }, invoice: { id: open.id, number: open.number } },
      { destination: "invoice", amount: { amount: 500 }, reason: "Goodwill", service: null },
    ]);
    const id = parsePublicId("creditNote", items[0]?.id ?? "") ?? "";
    expect(await getCreditNote(admin.ctx, { id })).toEqual(items[0]);
    expect(await codeOf(getCreditNote(other.ctx, { id }))).toBe("not_found");
    expect(await codeOf(getCreditNote(anonymousContext(), { id }))).toBe("unauthenticated");
    expect(await codeOf(listCreditNotes(anonymousContext(), listCreditNotesInput.parse({})))).toBe(
      "unauthenticated",
    );
    const found = await listCreditNotes(admin.ctx, listCreditNotesInput.parse({ q: open.number }));
    expect(found.items).toHaveLength(2);
    expect(await asProvider((tx) => tx.creditNote.count({ where: { clientId: other.clientId } }))).toBe(0);
  });
});
