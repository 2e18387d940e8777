import { newId } from "@/core/ids";
import type { Context } from "@/db";
import {
  createDraft,
  createDraftInput,
  creditInvoice,
  creditInvoiceInput,
  holdFunds,
} from "@/features/billing";
import { claimDomain, createLink, setBrand, setBrandInput, setBrandLogo } from "@/features/brand";
import { addCustomerNote } from "@/features/customers";
import { addToCart, getOrder, lockQuote, quoteOrderInput } from "@/features/orders";
import { setRenewalSettings } from "@/features/renewals";
import { setResalePrice, setResaleRule } from "@/features/resale";
import { addNote } from "@/features/resellers";
import { addTicketNote, answerTicket } from "@/features/support";
import { saveView } from "@/features/views";
import { asProvider } from "../actors";
import type { ApiReseller } from "../api-fixture";
import { cartItem, uuidOf } from "../carts";
import { serverItem, type TestProduct } from "../catalog";
import { orderFor } from "../customers";
import { invite } from "../people";
import { pngFile } from "../png";
import { samplePdf } from "../sample-files";
import { openTestTicket } from "../tickets";
import { furnishPayments } from "./furnish-payments";

/** Gives a reseller what the API makes none of: a brand, tickets, a cart, notes, prices of its own, drafts, cards. */
export async function furnish(owner: ApiReseller, product: TestProduct, admin: Context): Promise<void> {
  const { ctx, clientId, name } = owner;
  const customer = uuidOf("customer", owner.customer);
  const slug = name.toLowerCase().replaceAll(/\W+/g, "-");
  const brand = { name, accent: "#0f766e", supportEmail: `help@${slug}.example` };
  await setBrand(ctx, setBrandInput.parse({ ...brand, supportUrl: `https://${slug}.example` }));
  await setBrandLogo(ctx, { file: pngFile(8) });
  await claimDomain(ctx, { domain: `panel.${slug}.example` });
  await createLink(ctx, { customer, days: 30 });
  await addCustomerNote(ctx, { customer, body: `Note of ${name}` });
  await addToCart(ctx, cartItem(product, { label: `cart of ${slug}` }));
  await lockQuote(ctx, quoteOrderInput.parse({ items: [serverItem(product)] }));
  const productId = uuidOf("product", product.id);
  await setResaleRule(ctx, { markup: "wholesale_percent", markupBps: 2_500, rounding: "none" });
  await setResalePrice(ctx, { product: productId, cycle: "monthly", priceMinor: 33_300 });
  await saveView(ctx, { list: "own_customers", name: `View of ${name}`, query: "status=active" });
  await invite(owner, { name: `Guest of ${name}`, email: `guest@${slug}.example` });
  await writeTicket(owner, admin);
  await addNote(admin, { reseller: clientId, body: `What the provider notes of ${name}` });
  await setRenewalSettings(admin, { client: clientId, autoPay: true, invoicing: "monthly" });
  await holdFunds(admin, { client: clientId, amountMinor: 100, reason: `Held of ${name}` });
  await writeDocuments(owner, product, admin);
  await writeApplication(owner);
}

async function writeTicket({ ctx, name }: ApiReseller, admin: Context): Promise<void> {
  const files = [samplePdf(64, `log of ${name}.pdf`)];
  const { id } = await openTestTicket(ctx, { subject: `Ticket of ${name}`, body: `Words of ${name}`, files });
  await answerTicket(admin, { id, body: `Answer to ${name}`, files: [], next: "wait" });
  await addTicketNote(admin, { id, body: `Note about ${name}` });
}

/** A paid order with an invoice that was credited in part, and the draft of another. */
async function writeDocuments(owner: ApiReseller, product: TestProduct, admin: Context): Promise<void> {
  const { ctx, name, customer, id: client } = owner;
  const label = `server of ${name}`;
  const { orderId } = await orderFor(owner, customer, product, { pay: true, item: { label } });
  const { invoiceId } = await getOrder(ctx, { id: orderId });
  const credit = { invoice: invoiceId, amountMinor: 100, reason: `Goodwill for ${name}` };
  await creditInvoice(admin, creditInvoiceInput.parse(credit));
  const line = { quantity: 1, unitMinor: 500, periodStart: null, periodEnd: null };
  const lines = [{ ...line, description: `Work for ${name}` }];
  await createDraft(
    admin,
    createDraftInput.parse({ client, lines, dueDays: null, note: `Draft of ${name}` }),
  );
  await furnishPayments(owner, uuidOf("invoice", invoiceId ?? ""));
}

/** The application that it once was let in by, with a file and a message; no verb takes one of a reseller. */
async function writeApplication({ clientId, actor, name }: ApiReseller): Promise<void> {
  const now = new Date();
  const at = { createdAt: now, updatedAt: now };
  await asProvider(async (tx) => {
    const form = await tx.applicationForm.findFirstOrThrow({ orderBy: { version: "desc" } });
    const id = newId();
    const said = { businessName: name, registrationNumber: `HRB ${name}`, description: `We are ${name}` };
    const decided = { status: "approved" as const, decidedAt: now };
    const by = { formId: form.id, submittedByUserId: actor.userId };
    await tx.application.create({ data: { id, clientId, ...said, ...decided, ...by, ...at } });
    const content = Buffer.from(`%PDF-1.7 of ${name}`);
    const facts = { contentType: "application/pdf", sizeBytes: content.length, sha256: Buffer.alloc(32, 7) };
    const file = { id: newId(), applicationId: id, fieldKey: "proof", name: `proof of ${name}.pdf` };
    await tx.applicationFile.create({ data: { ...file, clientId, content, ...facts, createdAt: now } });
  });
}
