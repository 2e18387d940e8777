import { expect, it } from "vitest";
import { creditedOf } from "./received-in";

const rates = [
  { currency: "USD", rateMillionths: 910_000 },
  { currency: "JPY", rateMillionths: 6_100 },
];
const credited = (amount: string, currency: string, rate = "") =>
  creditedOf({ amount, currency, rate }, "EUR", rates);

it("counts the client's own currency as it is, others at the typed rate or today's", () => {
  expect(credited("12.5", "EUR")).toBe(1_250);
  expect(credited("100", "USD")).toBe(9_100);
  expect(credited("100", "USD", "0.92")).toBe(9_200);
  expect(credited("10000", "JPY")).toBe(6_100);
});

it("is nothing while something cannot be read", () => {
  expect(credited("", "EUR")).toBeNull();
  expect(credited("1.5", "JPY")).toBeNull();
  expect(credited("100", "USD", "about one")).toBeNull();
  expect(credited("100", "CHF")).toBeNull();
  expect(credited("999999999999999", "JPY", "999999")).toBeNull();
});
