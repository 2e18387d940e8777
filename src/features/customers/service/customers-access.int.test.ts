import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { newId, parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { listCustomerInvoices, listCustomerTimeline } from "@/features/reports";
import { exportCustomers, getCustomerMargins } from "@/features/resale";
import { createTestAdmin, createTestClient, createTestReseller, type TestReseller } from "@/testing/actors";
import { anonymousContext, testContext } from "@/testing/context";
import { newCustomer } from "@/testing/customers";
import { codeOf } from "@/testing/error-code";
import { addTestMember } from "@/testing/people";
import {
  addCustomerNote,
  archiveCustomer,
  browseCustomers,
  deleteCustomerNote,
  editCustomerNote,
  exportRanking,
  getCustomer,
  getCustomerFigures,
  importCustomers,
  importCustomersInput,
  listCustomerNotes,
  type MergeCustomersInput,
  mergeCustomers,
  previewMerge,
  rankCustomers,
  restoreCustomer,
  updateCustomer,
} from "..";

/** The code that a verb of the tables below answers with. */
const answer = (verb: Verb | undefined, ctx: Context, id: string) =>
  codeOf(verb ? verb(ctx, id) : Promise.reject(new RangeError("no such verb")));

type Verb = (ctx: Context, id: string) => Promise<unknown>;
let mine: TestReseller;
let theirs: TestReseller;
let own: string;
let foreign: string;
let foreignNote: string;

beforeAll(async () => {
  [mine, theirs] = await Promise.all([createTestReseller(), createTestReseller()]);
  own = (await newCustomer(mine.ctx)).id;
  foreign = (await newCustomer(theirs.ctx, { name: "Canary" })).id;
  const note = await addCustomerNote(theirs.ctx, { customer: foreign, body: "Canary" });
  foreignNote = parsePublicId("note", note.id) ?? "";
});

const merge = (into: string, from: string): MergeCustomersInput => ({
  into,
  from,
  name: "into",
  email: "into",
  company: "into",
  phone: "into",
  country: "into",
  externalId: "into",
  locale: "into",
});

/** What takes one customer, by name. */
const OF_ONE: Record<string, Verb> = {
  getCustomer: (ctx, id) => getCustomer(ctx, { id }),
  getCustomerFigures: (ctx, id) => getCustomerFigures(ctx, { id }),
  updateCustomer: (ctx, id) => updateCustomer(ctx, { id, name: "Taken" }),
  archiveCustomer: (ctx, id) => archiveCustomer(ctx, { id }),
  restoreCustomer: (ctx, id) => restoreCustomer(ctx, { id }),
  listCustomerNotes: (ctx, id) => listCustomerNotes(ctx, { id }),
  addCustomerNote: (ctx, id) => addCustomerNote(ctx, { customer: id, body: "x" }),
  previewMergeInto: (ctx, id) => previewMerge(ctx, { into: id, from: own }),
  previewMergeFrom: (ctx, id) => previewMerge(ctx, { into: own, from: id }),
  mergeInto: (ctx, id) => mergeCustomers(ctx, merge(id, own)),
  mergeFrom: (ctx, id) => mergeCustomers(ctx, merge(own, id)),
  listCustomerInvoices: (ctx, id) => listCustomerInvoices(ctx, { customer: id, limit: 5 }),
  listCustomerTimeline: (ctx, id) => listCustomerTimeline(ctx, { customer: id, limit: 5 }),
};

/** What takes none. */
const OF_ALL: Record<string, Verb> = {
  browseCustomers: (ctx) => browseCustomers(ctx, { limit: 5 }),
  exportCustomers: (ctx) => exportCustomers(ctx, {}),
  getCustomerMargins: (ctx) => getCustomerMargins(ctx, { customers: [] }),
  rankCustomers: (ctx) => rankCustomers(ctx, { period: "this_year", limit: 5 }),
  exportRanking: (ctx) => exportRanking(ctx, { period: "this_year" }),
  importCustomers: (ctx) =>
    importCustomers(ctx, importCustomersInput.parse({ csv: "name,email\nA,a@example.org" })),
};

describe("a customer of another reseller", () => {
  it("is not there, whatever is tried, and stays as it is", async () => {
    const before = await getCustomerFigures(theirs.ctx, { id: foreign });
    const names = fc.constantFrom(...Object.keys(OF_ONE));
    await fc.assert(
      fc.asyncProperty(
        fc.array(names, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (verbs, isThere) => {
          for (const verb of verbs)
            expect([verb, await answer(OF_ONE[verb], mine.ctx, isThere ? foreign : newId())]).toEqual([
              verb,
              "not_found",
            ]);
        },
      ),
      { numRuns: 15 },
    );
    expect(await codeOf(editCustomerNote(mine.ctx, { id: foreignNote, body: "x" }))).toBe("not_found");
    expect(await codeOf(deleteCustomerNote(mine.ctx, { id: foreignNote }))).toBe("not_found");
    expect(await getCustomerFigures(theirs.ctx, { id: foreign })).toEqual(before);
    expect(await listCustomerNotes(theirs.ctx, { id: foreign })).toHaveLength(1);
  });

  it("is in no list, file or figure", async () => {
    const names: string[] = [];
    for await (const rows of await exportCustomers(mine.ctx, { status: "all" }))
      names.push(...rows.map(({ name }) => name));
    expect(names).toEqual(["Carla Kunde"]);
    expect((await browseCustomers(mine.ctx, { limit: 5, q: "Canary" })).items).toEqual([]);
    expect(await getCustomerMargins(mine.ctx, { customers: [foreign] })).toEqual([]);
  });
});

describe("nobody but a reseller's people", () => {
  it("does any of it", async () => {
    const key = testContext({
      kind: "api_key",
      keyId: newId(),
      label: "Key",
      resellerId: mine.clientId,
      scopes: ["account:read"],
      resellerStatus: "active",
    });
    const refusals = [
      [(await createTestClient()).ctx, ["not_found", "forbidden"]],
      [(await createTestAdmin()).ctx, ["forbidden"]],
      [key, ["forbidden", "insufficient_scope"]],
      [anonymousContext(), ["unauthenticated"]],
    ] as const;
    for (const [ctx, codes] of refusals)
      for (const [name, verb] of [...Object.entries(OF_ONE), ...Object.entries(OF_ALL)])
        expect([name, codes]).toEqual([name, expect.arrayContaining([await codeOf(verb(ctx, own))])]);
  });

  it("changes anything without being let, or while the reseller is suspended", async () => {
    const WRITES = ["restoreCustomer", "addCustomerNote", "mergeInto", "archiveCustomer"];
    const outsider = await addTestMember(mine, ["orders"]);
    const suspended = testContext({ ...mine.actor, resellerStatus: "suspended" });
    for (const name of WRITES) {
      expect([name, await answer(OF_ONE[name], outsider.ctx, own)]).toEqual([name, "forbidden"]);
      expect([name, await answer(OF_ONE[name], suspended, own)]).toEqual([name, "reseller_suspended"]);
    }
    expect(await answer(OF_ALL.importCustomers, suspended, own)).toBe("reseller_suspended");
  });
});
