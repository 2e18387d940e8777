import { expect, it } from "vitest";
import { invoiceFilters } from "./invoice-filters";

it("takes what an address can mean, and leaves out the rest", () => {
  const params = {
    q: " INV-3 ",
    status: "overdue",
    from: "2026-02-30",
    to: "2026-02-28",
    min: "99.50",
    max: "-1",
  };
  expect(invoiceFilters(params)).toEqual({
    q: "INV-3",
    status: "overdue",
    from: undefined,
    to: "2026-02-28",
    min: "99.50",
    max: undefined,
  });
  expect(invoiceFilters({ status: "late", min: "1e9", max: "12,5" })).toMatchObject({
    status: undefined,
    min: undefined,
    max: undefined,
  });
});
