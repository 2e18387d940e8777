import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/core/ids";
import {
  creditInvoice,
  creditInvoiceInput,
  listInvoices,
  listInvoicesInput,
  statementInput,
} from "@/features/billing";
import { createOrder, createOrderInput } from "@/features/orders";
import { updateSettings } from "@/features/settings";
import { lettersOf } from "@/integrations/documents/testing/read-pdf";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { creditNotePdfInput, invoicePdfInput } from "../schemas";
import { getCreditNotePdf } from "./get-credit-note-pdf";
import { getInvoicePdf } from "./get-invoice-pdf";
import { getSamplePdf } from "./get-sample-pdf";
import { getStatementPdf } from "./get-statement-pdf";

const LETTERHEAD = {
  name: "Łódzki Hosting 株式会社",
  address: "ul. Piotrkowska 104\n90-926 Łódź",
  taxId: "PL5260001246",
  bankAccount: "PL61109010140000071219812874",
};

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let reseller: TestReseller;
let product: TestProduct;

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const pdf = (ctx: Parameters<typeof getInvoicePdf>[0], id: string) =>
  getInvoicePdf(ctx, invoicePdfInput.parse({ id }));

async function newInvoice(): Promise<string> {
  await createOrder(reseller.ctx, createOrderInput.parse({ items: [serverItem(product)] }));
  // The newest comes first.
  const { items } = await listInvoices(reseller.ctx, listInvoicesInput.parse({ limit: 1 }));
  return items[0]?.id ?? "";
}

beforeAll(async () => {
  admin = await createTestAdmin();
  await updateSettings(admin.ctx, "company", LETTERHEAD);
  [reseller, product] = await Promise.all([createTestReseller({ name: "عميل Ltd" }), createTestProduct()]);
});

describe("an invoice as a PDF", () => {
  it("says whose it is, whom it is for, and what to pay where, by which name", async () => {
    const file = await pdf(reseller.ctx, await newInvoice());
    expect(file).toMatchObject({ contentType: "application/pdf" });
    expect(file.name).toMatch(/^Invoice INV-\d{6}\.pdf$/);
    const text = await lettersOf(file.content);
    const number = /INV-\d{6}/.exec(file.name)?.[0] ?? "";
    for (const said of ["ŁódzkiHosting株式会社", "Łódź", "PL5260001246", "PL6110901014", number])
      expect(text).toContain(said);
  });

  it("is the same bytes for its owner and an admin, and after the letterhead has changed", async () => {
    const id = await newInvoice();
    const before = sha256((await pdf(reseller.ctx, id)).content);
    await updateSettings(admin.ctx, "company", { name: "Another name", address: null, accent: "#ff0000" });
    await updateSettings(admin.ctx, "billing", { dueDays: 77 });
    expect(sha256((await pdf(reseller.ctx, id)).content)).toBe(before);
    expect(sha256((await pdf(admin.ctx, id)).content)).toBe(before);
    const next = await lettersOf((await pdf(reseller.ctx, await newInvoice())).content);
    expect(next).toContain("Anothername");
    await updateSettings(admin.ctx, "company", LETTERHEAD);
  });

  it("is in the client's language of the day it was issued, and stays so", async () => {
    const speaks = (locale: string) =>
      asProvider((tx) => tx.client.update({ where: { id: reseller.clientId }, data: { locale } }));
    const english = await newInvoice();
    const before = sha256((await pdf(reseller.ctx, english)).content);
    await speaks("de");
    const id = await newInvoice();
    const german = await pdf(reseller.ctx, id);
    expect(german.name).toMatch(/^Rechnung INV-\d{6}\.pdf$/);
    const text = await lettersOf(german.content);
    for (const said of ["Fälligam", "Währung", "Deutschland", "SobezahlenSie", "abzüglich"])
      expect(text).toContain(said);
    expect(text).not.toMatch(/Amount|Please|Unitprice|Billedto/);
    await speaks("en");
    expect(sha256((await pdf(reseller.ctx, id)).content)).toBe(sha256(german.content));
    expect(sha256((await pdf(admin.ctx, english)).content)).toBe(before);
    expect((await pdf(reseller.ctx, await newInvoice())).name).toMatch(/^Invoice /);
  });

  it("is nothing to another client, like one that there never was; an anonymous caller is turned away", async () => {
    const id = await newInvoice();
    const other = await createTestReseller();
    await expect(pdf(other.ctx, id)).rejects.toMatchObject({ code: "not_found" });
    const none = getInvoicePdf(other.ctx, { id: newId() });
    await expect(none).rejects.toMatchObject({ code: "not_found" });
    await expect(pdf(anonymousContext(), id)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("a credit note as a PDF", () => {
  it("names its invoice and reason, keeps its letterhead, and is nothing to another client", async () => {
    const id = await newInvoice();
    const { creditNotes, number } = await creditInvoice(
      admin.ctx,
      creditInvoiceInput.parse({ invoice: id, amountMinor: 500, reason: "Ausgleich für Größe" }),
    );
    const input = creditNotePdfInput.parse({ id: creditNotes[0]?.id });
    const file = await getCreditNotePdf(reseller.ctx, input);
    expect(file.name).toMatch(/^Credit note CN-\d{6}\.pdf$/);
    const text = await lettersOf(file.content);
    for (const said of [number, "AusgleichfürGröße", "ŁódzkiHosting"]) expect(text).toContain(said);
    await updateSettings(admin.ctx, "company", { name: "Another name" });
    expect(sha256((await getCreditNotePdf(admin.ctx, input)).content)).toBe(sha256(file.content));
    await updateSettings(admin.ctx, "company", LETTERHEAD);
    const other = await createTestReseller();
    await expect(getCreditNotePdf(other.ctx, input)).rejects.toMatchObject({ code: "not_found" });
    await expect(getCreditNotePdf(anonymousContext(), input)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });
});

describe("a statement as a PDF", () => {
  it("has what was charged, for its client and admins alone", async () => {
    const { items } = await listInvoices(reseller.ctx, listInvoicesInput.parse({ limit: 1 }));
    const day = items[0]?.issuedAt.slice(0, 10);
    const days = { from: day, to: day };
    const own = await getStatementPdf(reseller.ctx, statementInput.parse(days));
    const text = await lettersOf(own.content);
    for (const said of ["Statementofaccount", "ŁódzkiHosting", items[0]?.number])
      expect(text).toContain(said);
    const named = statementInput.parse({ ...days, client: items[0]?.client.id });
    expect(await lettersOf((await getStatementPdf(admin.ctx, named)).content)).toContain(items[0]?.number);
    // Another client that names this one gets its own.
    const other = await createTestReseller();
    const theirs = await lettersOf((await getStatementPdf(other.ctx, named)).content);
    expect(theirs).not.toContain(items[0]?.number);
    await expect(getStatementPdf(admin.ctx, statementInput.parse(days))).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(getStatementPdf(anonymousContext(), named)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });
});

describe("the sample", () => {
  it("shows an admin the letterhead as it is, and nobody else", async () => {
    const { content } = await getSamplePdf(admin.ctx, { locale: "en" });
    expect(await lettersOf(content)).toContain("ŁódzkiHosting");
    const german = await getSamplePdf(admin.ctx, { locale: "de" });
    expect(german.name).toBe("Rechnung MUSTER.pdf");
    for (const said of ["Zuzahlen", "240,00€", "Musterprodukt,monatlich", "19%auf240,00€"])
      expect(await lettersOf(german.content)).toContain(said);
    await expect(getSamplePdf(reseller.ctx, { locale: "en" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(getSamplePdf(anonymousContext(), { locale: "en" })).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });
});
