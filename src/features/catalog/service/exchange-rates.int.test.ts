import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { eachPage } from "@/core/list";
import { getPricedProduct } from "@/features/pricing";
import { createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { getCatalog, importExchangeRates, listExchangeRates, listPastRates, setExchangeRate } from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let reseller: TestReseller;
let product: TestProduct;

beforeAll(async () => {
  [admin, reseller] = await Promise.all([
    createTestAdmin(),
    createTestReseller({ currency: "USD", rateBps: 2_000 }),
  ]);
  product = await createTestProduct({ currency: "EUR" });
});

const on = (day: string) => ({ ...admin.ctx, clock: fixedClock(new Date(`${day}T10:00:00Z`)) });
const rate = (rateMillionths: number, validFrom: string, currency = "USD") => ({
  currency,
  validFrom,
  rateMillionths,
});

describe("exchange rates", () => {
  it("hold from their day on, the latest that has begun", async () => {
    await setExchangeRate(on("2027-01-01"), rate(900_000, "2027-01-10"));
    await setExchangeRate(on("2027-01-01"), rate(800_000, "2027-01-20"));
    const { base, rates } = await listExchangeRates(on("2027-01-15"));
    expect(base).toBe("EUR");
    expect(rates.filter(({ currency }) => currency === "USD").slice(0, 2)).toEqual([
      { currency: "USD", validFrom: "2027-01-20", rate: "0.8", state: "coming" },
      { currency: "USD", validFrom: "2027-01-10", rate: "0.9", state: "in_force" },
    ]);
    expect((await getCatalog(on("2027-01-15"))).exchangeRates.USD).toBe(900_000);
    expect((await getCatalog(on("2027-01-20"))).exchangeRates.USD).toBe(800_000);
  });

  it("that others have followed are listed page by page, of all currencies or one", async () => {
    await setExchangeRate(on("2027-01-01"), rate(700_000, "2027-01-10", "CHF"));
    await setExchangeRate(on("2027-01-01"), rate(710_000, "2027-01-11", "CHF"));
    await setExchangeRate(on("2027-01-01"), rate(600_000, "2026-12-01"));
    const now = on("2027-01-25");
    const read = async (currency?: string) => {
      const past: string[] = [];
      for await (const page of eachPage((cursor) => listPastRates(now, { currency, cursor, limit: 1 })))
        past.push(...page.map((one) => `${one.validFrom} ${one.currency} ${one.rate} ${one.state}`));
      return past;
    };
    // The last came with the reseller in USD.
    const usd = ["2027-01-10 USD 0.9 past", "2026-12-01 USD 0.6 past", "2020-01-01 USD 1 past"];
    expect(await read("USD")).toEqual(usd);
    expect(await read()).toEqual([usd[0], "2027-01-10 CHF 0.7 past", usd[1], usd[2]]);
    const present = (await listExchangeRates(now)).rates.map(({ currency, rate, state }) => [
      currency,
      rate,
      state,
    ]);
    expect(present).toEqual([
      ["CHF", "0.71", "in_force"],
      ["USD", "0.8", "in_force"],
    ]);
    for (const cursor of ["x", Buffer.from("2027-99-10 USD").toString("base64url")])
      expect(await codeOf(listPastRates(now, { cursor, limit: 1 }))).toBe("invalid_cursor");
  });

  it("are the provider's to set, and not for its own currency", async () => {
    expect(await codeOf(setExchangeRate(admin.ctx, rate(1, "2027-01-01", "EUR")))).toBe("validation_failed");
    for (const ctx of [reseller.ctx, anonymousContext()]) {
      const code = ctx === reseller.ctx ? "forbidden" : "unauthenticated";
      expect(await codeOf(setExchangeRate(ctx, rate(1, "2027-01-01")))).toBe(code);
      expect(await codeOf(listExchangeRates(ctx))).toBe(code);
      expect(await codeOf(listPastRates(ctx, { limit: 1 }))).toBe(code);
      expect(await codeOf(importExchangeRates(ctx, { text: "x", dryRun: true }))).toBe(code);
    }
  });
});

describe("a file of rates", () => {
  const text = "currency;valid_from;rate\nJPY;2027-02-01;0.006125\nusd;2027-02-01;0.95\n";

  it("is taken in whole, once", async () => {
    const dry = await importExchangeRates(admin.ctx, { text, dryRun: true });
    expect(dry).toEqual({ imported: false, added: 2, changed: 0, unchanged: 0, problems: [] });
    expect(await importExchangeRates(admin.ctx, { text, dryRun: false })).toMatchObject({
      imported: true,
      added: 2,
    });
    expect(await importExchangeRates(admin.ctx, { text, dryRun: false })).toMatchObject({
      imported: false,
      unchanged: 2,
    });
  });

  it("with anything wrong in it changes nothing, and says where", async () => {
    const before = await listExchangeRates(admin.ctx);
    const wrong =
      "currency,valid_from,rate\nGBP,2027-02-01,1.17\nEUR,2027-02-01,1\nG,2027-02-30,-1\nGBP,2027-02-01,2\n";
    const { imported, problems } = await importExchangeRates(admin.ctx, { text: wrong, dryRun: false });
    expect(imported).toBe(false);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, "currency"],
      [4, "currency"],
      [4, "valid_from"],
      [4, "rate"],
      [5, "valid_from"],
    ]);
    const headless = await importExchangeRates(admin.ctx, { text: "a,b\n1,2\n", dryRun: false });
    expect(headless.problems.map(({ column }) => column)).toEqual(["currency", "valid_from", "rate"]);
    expect(await listExchangeRates(admin.ctx)).toEqual(before);
  });
});

it("convert the price of a product that has none in the client's currency, at the rate of the day", async () => {
  const id = parsePublicId("product", product.id) ?? "";
  const seen = async (day: string) => {
    const clock = fixedClock(new Date(`${day}T10:00:00Z`));
    const { product: shown } = await getPricedProduct({ ...reseller.ctx, clock }, { id });
    return shown.prices.find(({ cycle }) => cycle === "monthly")?.recurring;
  };
  const listed = (await getCatalog(on("2027-01-15"))).productById.get(id)?.prices;
  const eur = listed?.EUR?.monthly?.priceMinor ?? 0;
  const first = await seen("2027-01-15");
  expect(first).toMatchObject({
    retail: { amount: Math.round(eur / 0.9), currency: "USD" },
    price: { amount: Math.round(Math.round(eur / 0.9) * 0.8) },
    fx: { currency: "EUR", rateMillionths: 900_000 },
  });
  expect((await seen("2027-01-25"))?.retail.amount).toBe(Math.round(eur / 0.8));
});
