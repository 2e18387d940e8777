import { expect, it } from "vitest";
import { horizonOf, invoicedOn, invoiceKey } from "./horizon";

const at = (text: string) => new Date(text);

it.each([
  ["single", "2026-03-18T10:00:00Z", "2026-04-01T10:00:00.001Z"],
  // 14 days before 1 April: March alone, then April too.
  ["monthly", "2026-03-17T23:59:59Z", "2026-04-01T00:00:00.000Z"],
  ["monthly", "2026-03-18T00:00:00Z", "2026-05-01T00:00:00.000Z"],
  ["monthly", "2026-12-18T00:00:00Z", "2027-02-01T00:00:00.000Z"],
] as const)("%s at %s reaches up to %s", (invoicing, now, horizon) => {
  expect(horizonOf(invoicing, at(now), 14).toISOString()).toBe(horizon);
});

it("invoices a period the lead time before it begins, or before its month does", () => {
  expect(invoicedOn("single", at("2026-04-10T09:00:00Z"), 14)).toEqual(at("2026-03-27T09:00:00Z"));
  expect(invoicedOn("monthly", at("2026-04-10T09:00:00Z"), 14)).toEqual(at("2026-03-18T00:00:00Z"));
});

it("puts a month's periods on one invoice, or each on its own", () => {
  const one = { serviceId: "a", start: at("2026-03-01T00:00:00Z") };
  const other = { serviceId: "b", start: at("2026-03-31T23:00:00Z") };
  expect(invoiceKey("monthly", one)).toBe(invoiceKey("monthly", other));
  expect(invoiceKey("single", one)).not.toBe(invoiceKey("single", other));
});
