import { expect, it } from "vitest";
import { toleranceIn } from "./rounding";

it("keeps the amount and takes the decimals of the currency", () => {
  expect(toleranceIn(50, "EUR", "USD")).toBe(50);
  expect(toleranceIn(50, "EUR", "KWD")).toBe(500);
  expect(toleranceIn(50, "EUR", "JPY")).toBe(0);
  expect(toleranceIn(250, "EUR", "JPY")).toBe(2);
  expect(toleranceIn(3, "JPY", "EUR")).toBe(300);
  expect(toleranceIn(0, "EUR", "KWD")).toBe(0);
});
