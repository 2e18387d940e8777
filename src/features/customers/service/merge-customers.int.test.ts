import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listActivity } from "@/features/activity";
import { createLink, createLinkInput, setBrand, setBrandInput } from "@/features/brand";
import { assignCart, assignCartInput, getOrder } from "@/features/orders";
import { openTicket, openTicketInput } from "@/features/support";
import { asProvider, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { newCustomer, orderFor } from "@/testing/customers";
import { codeOf, errorOf } from "@/testing/error-code";
import { topUp } from "@/testing/services";
import {
  addCustomerNote,
  archiveCustomer,
  getCustomer,
  getCustomerFigures,
  listCustomerNotes,
  mergeCustomers,
  mergeCustomersInput,
  previewMerge,
  restoreCustomer,
} from "..";

type Customer = Awaited<ReturnType<typeof newCustomer>>;
let reseller: TestReseller;
let product: TestProduct;
let into: Customer;
let from: Customer;

beforeAll(async () => {
  [reseller, product] = await Promise.all([createTestReseller({ rateBps: 2_000 }), createTestProduct()]);
  await topUp(jobContext(), reseller.clientId, 1_000_000);
});

beforeEach(async () => {
  into = await newCustomer(reseller.ctx, { name: "Kunde KG", metadata: { a: "1" } });
  from = await newCustomer(reseller.ctx, {
    name: "Kunde",
    email: "office@kunde.example",
    metadata: { a: "2", b: "3" },
  });
});

const input = (a: Customer, b: Customer, keep: object = {}) =>
  mergeCustomersInput.parse({ into: a.publicId, from: b.publicId, ...keep });
const merge = (a: Customer, b: Customer, keep: object = {}) =>
  mergeCustomers(reseller.ctx, input(a, b, keep));

/** Every column of every table that holds a customer of a reseller: by foreign keys, so that none is forgotten. */
function referencing(): Promise<{ table: string; column: string }[]> {
  return asProvider(
    (tx) => tx.$queryRaw`
    SELECT k.conrelid::regclass::text AS table, a.attname AS column
    FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2]
    WHERE k.contype = 'f' AND k.confrelid = 'customers'::regclass ORDER BY 1, 2`,
  );
}

function countOf({ table, column }: { table: string; column: string }, id: string): Promise<number> {
  return asProvider(async (tx) => {
    // Notes let no admin in.
    await tx.$executeRaw`SELECT app_enter_tenant(${reseller.clientId}::uuid)`;
    const rows = await tx.$queryRawUnsafe<{ count: bigint }[]>(
      `SELECT count(*) FROM ${table} WHERE ${column} = $1::uuid`,
      id,
    );
    return Number(rows[0]?.count);
  });
}

describe("a merge", () => {
  it("moves all that points at the customer, in every table that can", async () => {
    const columns = await referencing();
    expect(columns.map(({ table, column }) => `${table}.${column}`)).toEqual([
      "carts.customer_id",
      "customer_links.customer_id",
      "customer_notes.customer_id",
      "customer_revenue_days.customer_id",
      "customers.merged_into_id",
      "orders.customer_id",
      "services.customer_id",
      "tickets.customer_id",
    ]);
    const earlier = await newCustomer(reseller.ctx);
    await merge(from, earlier);
    const { orderId } = await orderFor(reseller, from.publicId, product, { pay: true });
    await orderFor(reseller, into.publicId, product, { pay: true });
    await addCustomerNote(reseller.ctx, { customer: from.id, body: "Pays late." });
    await assignCart(reseller.ctx, assignCartInput.parse({ customer: from.publicId }));
    await setBrand(
      reseller.ctx,
      setBrandInput.parse({ name: "Ours", accent: "#0f5f57", supportEmail: "a@ours.example" }),
    );
    await createLink(reseller.ctx, createLinkInput.parse({ customer: from.publicId, days: 30 }));
    const ticket = { subject: "Moving", body: "Of this customer", customer: from.publicId };
    await openTicket(reseller.ctx, openTicketInput.parse(ticket));
    for (const column of columns) expect([column, await countOf(column, from.id)]).toEqual([column, 1]);
    expect(await previewMerge(reseller.ctx, input(into, from))).toMatchObject({
      into: { id: into.publicId },
      moves: { orders: 1, services: 1, notes: 1, carts: 1, revenue: { amount: 15_840 } },
    });
    await merge(into, from);
    for (const column of columns) expect([column, await countOf(column, from.id)]).toEqual([column, 0]);
    expect((await getOrder(reseller.ctx, { id: orderId })).customer?.id).toBe(into.publicId);
    expect(await getCustomerFigures(reseller.ctx, { id: into.id })).toMatchObject({
      revenue: { amount: 2 * 15_840 },
      services: { active: 2, total: 2 },
    });
    expect(await getCustomerFigures(reseller.ctx, { id: earlier.id })).toMatchObject({
      mergedInto: { id: into.publicId },
    });
    expect(await listCustomerNotes(reseller.ctx, { id: into.id })).toMatchObject([{ body: "Pays late." }]);
  });

  it("keeps the contact fields that were chosen, and adds what metadata is missing", async () => {
    const merged = await merge(into, from, { email: "from", phone: "from" });
    expect(merged).toMatchObject({
      name: "Kunde KG",
      email: "office@kunde.example",
      phone: null,
      metadata: { a: "1", b: "3" },
    });
    expect(await getCustomerFigures(reseller.ctx, { id: from.id })).toMatchObject({
      status: "archived",
      name: "Kunde",
      mergedInto: { id: into.publicId, name: "Kunde KG" },
    });
    const { items } = await listActivity(reseller.ctx, { limit: 10, object: into.publicId });
    expect(items.find(({ action }) => action === "customer.merged")).toMatchObject({
      after: { merged: from.publicId, email: "office@kunde.example" },
    });
  });

  it("gives an external id to the one that stays, or leaves it where it was found before", async () => {
    const shop = await newCustomer(reseller.ctx, { externalId: "shop-1" });
    const other = await newCustomer(reseller.ctx, { externalId: "shop-2" });
    expect((await merge(shop, other, { externalId: "from" })).externalId).toBe("shop-2");
    expect((await getCustomer(reseller.ctx, { id: other.id })).externalId).toBeNull();
    const third = await newCustomer(reseller.ctx, { externalId: "shop-3" });
    expect((await merge(shop, third)).externalId).toBe("shop-2");
    expect((await getCustomer(reseller.ctx, { id: third.id })).externalId).toBe("shop-3");
  });

  it("happens once: twice at the same time, and crosswise", async () => {
    for (let round = 0; round < 4; round++) {
      const [a, b] = [await newCustomer(reseller.ctx), await newCustomer(reseller.ctx)];
      await orderFor(reseller, a.publicId, product, { pay: true });
      await orderFor(reseller, b.publicId, product, { pay: true });
      const codes = await Promise.all([codeOf(merge(a, b)), codeOf(round % 2 ? merge(b, a) : merge(a, b))]);
      expect(codes.sort()).toEqual(["done", "state_conflict"]);
    }
  });

  it("and orders and payments at the same time lose nothing", async () => {
    for (let round = 0; round < 6; round++) {
      const [a, b] = [await newCustomer(reseller.ctx), await newCustomer(reseller.ctx)];
      const outcomes = await Promise.all([
        codeOf(merge(a, b)),
        codeOf(orderFor(reseller, b.publicId, product, { pay: true })),
      ]);
      expect(outcomes[0]).toBe("done");
      expect(["done", "validation_failed"]).toContain(outcomes[1]);
      const bought = outcomes[1] === "done" ? 15_840 : 0;
      expect((await getCustomerFigures(reseller.ctx, { id: a.id })).revenue.amount).toBe(bought);
    }
  });

  it("is of two of one's own that are not archived", async () => {
    const foreign = await newCustomer((await createTestReseller()).ctx);
    expect((await errorOf(merge(into, into))).fields).toMatchObject([{ path: ["from"], code: "same" }]);
    expect(await codeOf(merge(into, foreign))).toBe("not_found");
    expect(await codeOf(merge(foreign, into))).toBe("not_found");
    await archiveCustomer(reseller.ctx, { id: from.id });
    expect(await codeOf(merge(into, from))).toBe("state_conflict");
    expect(await codeOf(merge(from, into))).toBe("state_conflict");
    await restoreCustomer(reseller.ctx, { id: from.id });
    expect(await codeOf(merge(into, from))).toBe("done");
    expect(await codeOf(restoreCustomer(reseller.ctx, { id: from.id }))).toBe("state_conflict");
    expect(await codeOf(archiveCustomer(reseller.ctx, { id: from.id }))).toBe("state_conflict");
  });
});
