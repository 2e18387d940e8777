import { beforeAll, describe, expect, it } from "vitest";
import { listActivity } from "@/features/activity";
import { asProvider, createTestReseller, type TestReseller } from "@/testing/actors";
import { newCustomer } from "@/testing/customers";
import { codeOf, errorOf } from "@/testing/error-code";
import { archiveCustomer, browseCustomers, importCustomers, importCustomersInput } from "..";

let reseller: TestReseller;

beforeAll(async () => {
  reseller = await createTestReseller();
});

const read = (csv: string, extra: object = {}) =>
  importCustomers(reseller.ctx, importCustomersInput.parse({ csv, ...extra }));
const count = () => asProvider((tx) => tx.customer.count({ where: { resellerId: reseller.clientId } }));

describe("customers from a file", () => {
  it("are made with what the file says, each with its log row and event", async () => {
    const csv =
      "\uFEFFName;E-Mail;Company;Phone;Country;External ID;Language;revenue\n" +
      `Alma;Alma@Example.org;"Kunde; KG";'+49 30 1;de;shop-1;DE;9.00\n\nBert;bert@example.org;;;;;;\n`;
    expect(await read(csv, { dryRun: true })).toMatchObject({ created: 2, updated: 0, skipped: 0 });
    expect(await count()).toBe(0);
    expect(await read(csv)).toMatchObject({
      created: 2,
      rows: [
        { line: 2, name: "Alma", outcome: "created" },
        { line: 4, name: "Bert" },
      ],
    });
    const { items } = await browseCustomers(reseller.ctx, { limit: 5, sort: "name" });
    expect(items).toMatchObject([
      {
        name: "Alma",
        email: "alma@example.org",
        company: "Kunde; KG",
        phone: "+49 30 1",
        country: "DE",
        externalId: "shop-1",
        locale: "de",
      },
      { name: "Bert", company: null, country: null, externalId: null, locale: null },
    ]);
    const log = await listActivity(reseller.ctx, { limit: 20 });
    const actions = log.items.map(({ action }) => action).filter((action) => action.startsWith("customer"));
    expect(actions.sort()).toEqual(["customer.created", "customer.created", "customers.imported"]);
    const events = await asProvider((tx) =>
      tx.outboxEvent.findMany({ where: { clientId: reseller.clientId, type: "customer.created" } }),
    );
    expect(events.map(({ payload }) => (payload as { id: string }).id).sort()).toEqual(
      items.map(({ id }) => id).sort(),
    );
    // The same once more changes nothing.
    expect(await read(csv)).toMatchObject({ created: 0, updated: 0, skipped: 2 });
    expect(await read(csv, { duplicates: "update" })).toMatchObject({ created: 0, updated: 0, skipped: 2 });
  });

  it("that are there already are left as they are, or changed where the file says something", async () => {
    const csv =
      "name,email,company,external_id\nAlma B.,new@example.org,,shop-1\nBert,bert@example.org,Bert AG,shop-2";
    expect(await read(csv)).toMatchObject({ skipped: 2 });
    expect(await read(csv, { duplicates: "update" })).toMatchObject({ created: 0, updated: 2, skipped: 0 });
    expect((await browseCustomers(reseller.ctx, { limit: 5, sort: "name" })).items).toMatchObject([
      { name: "Alma B.", email: "new@example.org", company: "Kunde; KG", country: "DE" },
      { name: "Bert", company: "Bert AG", externalId: "shop-2" },
    ]);
  });

  it("are all taken, or none with every problem by line and column", async () => {
    const before = await count();
    const csv =
      "name,email,country,external_id\nFine,fine@example.org,,\n,nobody,Germany,\nA,a@example.org,,x\nB,b@example.org,,x\n" +
      "C,fine@example.org,,\n";
    const { problems, created } = await read(csv, { dryRun: true });
    expect(created).toBe(0);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, "name"],
      [3, "email"],
      [3, "country"],
      [5, ""],
      [6, ""],
    ]);
    const error = await errorOf(read(csv));
    expect(error.code).toBe("validation_failed");
    expect(error.fields).toHaveLength(5);
    expect(await count()).toBe(before);
  });

  it.each([
    ["", "company\nKunde KG"],
    ["a heading twice", "name,email,e-mail\nA,a@example.org,b@example.org"],
    ["no line", "name,email\n"],
    ["an open quotation mark", 'name,email\n"A,a@example.org'],
    ["too many lines", `name,email\n${"A,a@example.org\n".repeat(5_001)}`],
  ])("are refused with %s", async (_what, csv) => {
    expect((await read(csv, { dryRun: true })).problems.length).toBeGreaterThan(0);
  });

  it("are refused beyond 2 MB", () => {
    expect(importCustomersInput.safeParse({ csv: "x".repeat(2_000_001) }).success).toBe(false);
  });

  it("do not come back from the archive, and must be told apart", async () => {
    const old = await newCustomer(reseller.ctx, { name: "Old", externalId: "old-1" });
    await archiveCustomer(reseller.ctx, { id: old.id });
    for (const name of ["Twin A", "Twin B"])
      await newCustomer(reseller.ctx, { name, email: "twin@example.org" });
    const csv = "name,email,external_id\nNew name,old@example.org,old-1\nTwin,twin@example.org,";
    const { problems } = await read(csv, { duplicates: "update", dryRun: true });
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, "external_id"],
      [3, "email"],
    ]);
    expect(await read(csv)).toMatchObject({ created: 0, skipped: 2 });
  });

  it("are made once by two imports of the same file at the same time", async () => {
    const csv = "name,email\nZora,zora@example.org";
    expect(await Promise.all([codeOf(read(csv)), codeOf(read(csv))])).toEqual(["done", "done"]);
    expect((await browseCustomers(reseller.ctx, { limit: 5, q: "zora" })).items).toHaveLength(1);
  });

  it("come 5,000 at once", async () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, n) => `Customer ${n},customer-${n}@example.org,bulk-${n}`,
    );
    const csv = `name,email,external_id\n${lines.join("\n")}`;
    expect(await read(csv)).toMatchObject({ created: 5_000 });
    expect(await read(csv.replaceAll("Customer ", "Kunde "), { duplicates: "update" })).toMatchObject({
      updated: 5_000,
    });
  });
});
