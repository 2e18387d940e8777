import { describe, expect, it } from "vitest";
import { searchHref } from "./search-href";

describe("searchHref", () => {
  it("keeps the other parameters and drops cursor and page, which belong to the old list", () => {
    const href = searchHref(
      "/admin/orders",
      { status: "paid", q: "a b", cursor: "x", page: "3" },
      { sort: "-total" },
    );
    expect(href).toBe("/admin/orders?status=paid&q=a+b&sort=-total");
  });

  it("takes out what is null or empty", () => {
    expect(searchHref("/x", { status: "paid", q: "z" }, { status: null, q: "" })).toBe("/x");
  });

  it("keeps repeated parameters", () => {
    expect(searchHref("/x", { status: ["paid", "pending"] }, { cursor: "c1" })).toBe(
      "/x?status=paid&status=pending&cursor=c1",
    );
  });
});
