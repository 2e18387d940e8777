import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionedClients, mentionedInvoices } from "./mentions";
import { areSimilar, nameKey } from "./names";
import { suggestTargets } from "./suggest";
import type { KnownInvoice } from "./suggestion";

const CLIENT_ID = "cli_01hzy3v8q2k4m6n8p0r2t4w6y8";

function invoice(
  number: number,
  clientId: string,
  dueMinor: number,
  more: Partial<KnownInvoice> = {},
): KnownInvoice {
  return {
    id: `i${number}`,
    number: `INV-${String(number).padStart(6, "0")}`,
    clientId,
    currency: "EUR",
    dueMinor,
    isOpen: dueMinor > 0,
    issuedAt: `2026-01-${String(number).padStart(2, "0")}`,
    ...more,
  };
}

const WORLD = {
  series: ["INV"],
  clients: [
    { id: "acme", publicId: CLIENT_ID, currency: "EUR", names: ["Acme Hosting GmbH", "Acme"] },
    { id: "bolt", publicId: "cli_b", currency: "EUR", names: ["Bolt Ltd"] },
    { id: "twin1", publicId: "cli_t", currency: "EUR", names: ["Twin"] },
    { id: "twin2", publicId: "cli_u", currency: "EUR", names: ["TWIN Ltd."] },
    { id: "pair", publicId: "cli_p", currency: "EUR", names: ["Pair SA"] },
    { id: "dollar", publicId: "cli_d", currency: "USD", names: ["Dollar Inc"] },
  ],
  invoices: [
    invoice(1, "acme", 10_000),
    invoice(2, "acme", 20_000),
    invoice(3, "bolt", 5_000),
    invoice(4, "bolt", 0),
    invoice(5, "dollar", 7_000, { currency: "USD" }),
    invoice(6, "bolt", 20_000),
    invoice(7, "pair", 3_000),
    invoice(8, "pair", 3_000),
  ],
};

function suggest(...rows: { purpose?: string; payer?: string; amount: number; currency?: string }[]) {
  const transfers = rows.map(({ purpose = "", payer = "", amount, currency = "EUR" }, line) => {
    return { line, day: "2026-01-05", purpose, payer, amountMinor: amount, currency };
  });
  return suggestTargets(transfers, WORLD).map(({ confidence, reason, target }) => [
    confidence,
    reason,
    target && [target.clientId, ...target.invoices.map(({ id }) => id)].join(" "),
  ]);
}

describe("suggestTargets", () => {
  it.each([
    [
      "an invoice's number and amount",
      { purpose: "Rg. inv 1", amount: 10_000 },
      ["sure", "number_exact", "acme i1"],
    ],
    ["a part of it", { purpose: "INV-000001", amount: 4_000 }, ["likely", "number_part", "acme i1"]],
    ["more than it", { purpose: "INV-000001", amount: 11_000 }, ["likely", "number_over", "acme i1"]],
    [
      "several, oldest first",
      { purpose: "INV-000002, INV-000001", amount: 30_000 },
      ["sure", "number_exact", "acme i1 i2"],
    ],
    ["one that is paid", { purpose: "INV-000004", amount: 5_000 }, ["likely", "number_closed", "bolt"]],
    ["those of two clients", { purpose: "INV-1 INV-3", amount: 15_000 }, ["none", "number_clients", null]],
    ["one in another currency", { purpose: "INV-5", amount: 7_000 }, ["none", "number_currency", null]],
    [
      "a client's id and the amount",
      { purpose: CLIENT_ID, amount: 20_000 },
      ["sure", "client_exact", "acme i2"],
    ],
    ["a client's id alone", { purpose: CLIENT_ID, amount: 1 }, ["likely", "client_balance", "acme"]],
    [
      "the same name and amount",
      { payer: "ACME HOSTING", amount: 10_000 },
      ["sure", "name_exact", "acme i1"],
    ],
    [
      "the same name, all that is open",
      { payer: "Bolt", amount: 25_000 },
      ["likely", "name_all", "bolt i3 i6"],
    ],
    [
      "the same name, two over the amount",
      { payer: "PAIR", amount: 3_000 },
      ["likely", "name_oldest", "pair i7"],
    ],
    ["the same name alone", { payer: "bolt ltd", amount: 1 }, ["likely", "name_balance", "bolt"]],
    ["a name in another currency", { payer: "Dollar", amount: 7_000 }, ["none", "name_currency", null]],
    [
      "a similar name and the amount",
      { payer: "Acme Hostng Berlin", amount: 20_000 },
      ["likely", "name_similar", "acme i2"],
    ],
    ["the amount of one invoice alone", { payer: "?", amount: 5_000 }, ["likely", "amount_only", "bolt i3"]],
    ["the amount of two", { payer: "?", amount: 20_000 }, ["none", "nothing", null]],
    ["a name that two clients have", { payer: "Twin", amount: 1 }, ["none", "nothing", null]],
    ["nothing", { amount: 1 }, ["none", "nothing", null]],
  ] as const)("goes by %s", (_, row, expected) => {
    expect(suggest(row)).toEqual([expected]);
  });

  it("does not give an invoice to two transfers", () => {
    const row = { purpose: "INV-000001", amount: 10_000 };
    expect(suggest(row, row)).toEqual([
      ["sure", "number_exact", "acme i1"],
      ["likely", "number_closed", "acme"],
    ]);
  });

  it("is sure of no more than what an invoice asks for, and crosses neither clients nor currencies", () => {
    const purposes = fc.constantFrom(
      "",
      "INV-1",
      "INV 2",
      "inv-000003",
      "INV-1, INV-2",
      "INV-4",
      "INV-5",
      CLIENT_ID,
    );
    const payers = fc.constantFrom("", "Acme", "Bolt Ltd", "Twin", "Dollar", "Acme Hostng");
    const amounts = fc.constantFrom(1, 5_000, 7_000, 10_000, 20_000, 25_000, 30_000);
    const rows = fc.record({
      purpose: purposes,
      payer: payers,
      amountMinor: amounts,
      currency: fc.constantFrom("EUR", "USD"),
    });
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 12 }), (transfers) => {
        const all = transfers.map((row, line) => ({ ...row, line, day: "2026-01-05" }));
        const paid = new Map<string, number>();
        for (const [index, { confidence, target }] of suggestTargets(all, WORLD).entries()) {
          const row = all[index];
          if (!target || !row) continue;
          const client = WORLD.clients.find(({ id }) => id === target.clientId);
          expect(client?.currency).toBe(row.currency);
          for (const one of target.invoices) expect(one.clientId).toBe(target.clientId);
          if (confidence !== "sure") continue;
          expect(target.invoices.reduce((sum, one) => sum + one.dueMinor, 0)).toBe(row.amountMinor);
          for (const one of target.invoices) paid.set(one.id, (paid.get(one.id) ?? 0) + 1);
        }
        expect([...paid.values()].filter((times) => times > 1)).toEqual([]);
      }),
    );
  });
});

describe("mentionedInvoices", () => {
  it.each([
    ["INV-000123", [123]],
    ["rechnung inv000123 danke", [123]],
    ["Inv. No 123", []],
    ["INV - 000 123", [123]],
    ["INV-0001 23 vom 5.1.", [123]],
    ["IN V-000123", [123]],
    ["INV/123", [123]],
    ["INV-000123, 000124 und 000125", [123, 124, 125]],
    ["INV-123 INV-124", [123, 124]],
    ["invoice 123", []],
    ["INV", []],
    ["", []],
  ])("reads %j", (text, numbers) => {
    expect(mentionedInvoices(text, ["INV"])).toEqual(
      numbers.map((number) => `INV-${String(number).padStart(6, "0")}`),
    );
  });

  it("finds every number however it is written", () => {
    const ways = fc.constantFrom(
      "INV-#",
      "inv #",
      "INV#",
      "Inv–#",
      "RE INV: # danke",
      "INV-# vom 05.01.2026",
    );
    fc.assert(
      fc.property(ways, fc.integer({ min: 1, max: 999_999 }), fc.boolean(), (way, number, padded) => {
        const text = way.replace("#", padded ? String(number).padStart(6, "0") : String(number));
        expect(mentionedInvoices(text, ["INV"])).toContain(`INV-${String(number).padStart(6, "0")}`);
      }),
    );
  });
});

describe("mentionedClients", () => {
  it("finds ids of clients in any case", () => {
    expect(mentionedClients(`top up ${CLIENT_ID.toUpperCase()}.`)).toEqual([CLIENT_ID]);
    expect(mentionedClients(`${CLIENT_ID}9`)).toEqual([]);
  });
});

describe("names", () => {
  it("are the same but for case, accents, marks, legal form and order", () => {
    expect(nameKey("Müller & Söhne GmbH")).toBe(nameKey("SÖHNE MULLER"));
    expect(nameKey("Télé S.A.R.L.")).toBe(nameKey("TELE SARL"));
    expect(nameKey("Acme")).not.toBe(nameKey("Acme Two"));
  });

  it("are similar when one is cut off or misspelled", () => {
    expect(areSimilar("Acme Hosting GmbH", "ACME HOSTING GMBH BERLIN")).toBe(true);
    expect(areSimilar("Northwind Traders", "Nortwind Traders Ltd")).toBe(true);
    expect(areSimilar("Northwind Traders", "NORTHWIND TRAD")).toBe(true);
    expect(areSimilar("Acme Hosting", "Bolt Hosting")).toBe(false);
    expect(areSimilar("AB", "AB Trading")).toBe(false);
    expect(areSimilar("", "Acme")).toBe(false);
  });
});
