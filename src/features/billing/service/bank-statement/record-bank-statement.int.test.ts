import { describe, expect, it } from "vitest";
import { cancelOrder } from "@/features/orders";
import { asProvider, createTestReseller } from "@/testing/actors";
import {
  balanceOf,
  fileOf,
  invoiceOf,
  paymentsOf,
  row,
  statementWorld,
  suggested,
} from "@/testing/bank-statement";
import { recordBankTransfer, recordBankTransferInput } from "../..";

/** What a server of the test product costs a direct client. */
const DUE = 19_800;

const { admin, payer, newInvoice, check, record, importAll } = statementWorld();

describe("a statement", () => {
  it("pays an invoice that the purpose names, with the activity and event of a transfer that is typed in", async () => {
    const { client, invoices } = await payer(1);
    const [invoice = { id: "", number: "" }] = invoices;
    const file = fileOf(
      row({ amount: "198,00", purpose: invoice.number.toLowerCase(), id: crypto.randomUUID() }),
    );
    const { incoming, outcomes } = await importAll(file);
    expect(incoming).toMatchObject([
      { state: "open", suggestion: { confidence: "sure", reason: "number_exact" } },
    ]);
    expect(outcomes).toEqual(["recorded"]);
    expect(await invoiceOf(client, invoice)).toMatchObject({ status: "paid", due: { amount: 0 } });
    expect(await paymentsOf(client)).toMatchObject([
      { method: "bank_transfer", amount: { amount: DUE }, receivedAt: "2026-01-05T00:00:00.000Z" },
    ]);
    const { clientId } = client;
    const actions = await asProvider((tx) =>
      tx.activity.findMany({ where: { clientId }, select: { action: true } }),
    );
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["payment.recorded", "invoice.paid", "order.paid"]),
    );
    const events = await asProvider((tx) =>
      tx.outboxEvent.findMany({ where: { clientId, type: "payment.succeeded" } }),
    );
    expect(events).toHaveLength(1);
    expect((await check(file)).incoming).toMatchObject([{ state: "recorded", suggestion: null }]);
  });

  it("changes nothing when it is imported twice, or eight times at once", async () => {
    const { client, invoices } = await payer(2);
    const rows = invoices.map(({ number }) => row({ amount: "198,00", purpose: number, payer: client.name }));
    const file = fileOf(
      ...rows,
      row({ amount: "5,00", payer: client.name }),
      row({ amount: "5,00", payer: client.name }),
    );
    const { incoming } = await check(file);
    const results = await Promise.all(Array.from({ length: 8 }, () => record(file, suggested(incoming))));
    const outcomes = results.flatMap(({ rows: all }) => all.map(({ outcome }) => outcome));
    expect(outcomes.filter((outcome) => outcome === "recorded")).toHaveLength(4);
    expect(outcomes.filter((outcome) => outcome === "already")).toHaveLength(28);
    expect(await balanceOf(client)).toBe(1_000);
    expect(await paymentsOf(client)).toHaveLength(4);
    expect((await importAll(file)).outcomes).toEqual([]);
    expect(await balanceOf(client)).toBe(1_000);
  });

  it("that overlaps another one adds only what is new", async () => {
    const { client } = await payer(0);
    const own = (amount: string, day: string) => row({ amount, day, payer: client.name, purpose: "advance" });
    const [first, second, third] = [
      own("1,00", "05.01.2026"),
      own("1,00", "06.01.2026"),
      own("2,00", "07.01.2026"),
    ];
    await importAll(fileOf(first, second, second));
    expect(await balanceOf(client)).toBe(300);
    const { incoming, outcomes } = await importAll(fileOf(second, second, third));
    expect(incoming.map(({ state }) => state)).toEqual(["recorded", "recorded", "open"]);
    expect(outcomes).toEqual(["recorded"]);
    expect(await balanceOf(client)).toBe(500);
  });

  it("pays a part, and gives the balance what is too much", async () => {
    const { client, invoices } = await payer(1);
    const [invoice = { id: "", number: "" }] = invoices;
    const part = await importAll(
      fileOf(row({ amount: "100,00", purpose: invoice.number, id: crypto.randomUUID() })),
    );
    expect(part.incoming[0]?.suggestion).toMatchObject({
      confidence: "likely",
      reason: "number_part",
      difference: { amount: 9_800 },
    });
    expect(await invoiceOf(client, invoice)).toMatchObject({ status: "part_paid", due: { amount: 9_800 } });
    const over = await importAll(
      fileOf(row({ amount: "100,00", purpose: invoice.number, id: crypto.randomUUID() })),
    );
    expect(over.result.rows).toMatchObject([{ toInvoices: { amount: 9_800 }, toBalance: { amount: 200 } }]);
    expect(await invoiceOf(client, invoice)).toMatchObject({ status: "paid" });
    expect(await balanceOf(client)).toBe(200);
  });

  it("pays several invoices by one transfer, oldest first, each once", async () => {
    const { client, invoices } = await payer(3);
    const [first, second, third] = invoices;
    if (!first || !second || !third) throw new Error("no invoices");
    const purpose = `${third.number}, ${first.number} and ${second.number}`;
    const short = await importAll(fileOf(row({ amount: "400,00", purpose, id: crypto.randomUUID() })));
    expect(short.incoming[0]?.suggestion).toMatchObject({ reason: "number_part" });
    const [payment] = await paymentsOf(client);
    expect(payment?.invoices.map(({ number, amount }) => [number, amount.amount])).toEqual(
      expect.arrayContaining([
        [first.number, DUE],
        [second.number, DUE],
        [third.number, 400],
      ]),
    );
    expect(await invoiceOf(client, third)).toMatchObject({ status: "part_paid", due: { amount: DUE - 400 } });
    const rest = await importAll(fileOf(row({ amount: "200,00", purpose, id: crypto.randomUUID() })));
    expect(rest.outcomes).toEqual(["recorded"]);
    expect(await invoiceOf(client, third)).toMatchObject({ status: "paid" });
    expect(await balanceOf(client)).toBe(20_000 - (DUE - 400));
  });

  it("loses no money when an invoice was paid or voided after the look", async () => {
    const { client, invoices } = await payer(2);
    const [first, second] = invoices;
    if (!first || !second) throw new Error("no invoices");
    const file = fileOf(
      row({ amount: "198,00", purpose: first.number, id: crypto.randomUUID() }),
      row({ amount: "198,00", purpose: second.number, id: crypto.randomUUID() }),
    );
    const { incoming } = await check(file);
    await recordBankTransfer(
      admin().ctx,
      recordBankTransferInput.parse({
        invoice: first.id,
        reference: crypto.randomUUID(),
        receivedAt: "2026-01-05",
      }),
    );
    await cancelOrder(client.ctx, { id: second.order });
    const result = await record(file, suggested(incoming));
    expect(result.rows).toMatchObject([
      { outcome: "recorded", toBalance: { amount: DUE } },
      { outcome: "recorded", toBalance: { amount: DUE } },
    ]);
    expect(await balanceOf(client)).toBe(2 * DUE);
  });

  it("takes transfers for the same invoices at once without losing or doubling any", async () => {
    const { client, invoices } = await payer(2);
    const purpose = invoices.map(({ number }) => number).join(" ");
    const files = Array.from({ length: 6 }, () =>
      fileOf(row({ amount: "100,00", purpose, id: crypto.randomUUID() })),
    );
    const looks = await Promise.all(files.map((file) => check(file)));
    const results = await Promise.all(
      files.map((file, index) => record(file, suggested(looks[index]?.incoming ?? []))),
    );
    expect(results.flatMap(({ rows: all }) => all.map(({ outcome }) => outcome))).toEqual(
      Array(6).fill("recorded"),
    );
    for (const invoice of invoices)
      expect(await invoiceOf(client, invoice)).toMatchObject({ status: "paid" });
    expect(await balanceOf(client)).toBe(60_000 - 2 * DUE);
  });

  it("raises the tier of a reseller once for all invoices that it pays", async () => {
    const reseller = await createTestReseller({ rateBps: 2_000 });
    const invoices = [await newInvoice(reseller), await newInvoice(reseller)];
    const file = fileOf(
      row({
        amount: "316,80",
        purpose: invoices.map(({ number }) => number).join(" + "),
        id: crypto.randomUUID(),
      }),
    );
    const { incoming, outcomes } = await importAll(file);
    expect(incoming[0]?.suggestion).toMatchObject({ confidence: "sure" });
    expect(outcomes).toEqual(["recorded"]);
    for (const invoice of invoices)
      expect(await invoiceOf(reseller, invoice)).toMatchObject({ status: "paid" });
  });
});
