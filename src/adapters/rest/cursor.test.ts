import { beforeAll, describe, expect, it } from "vitest";
import { setTestEnvironment } from "@/testing/environment";
import { type ListIdentity, openCursor, sealCursor } from "./cursor";

const list: ListIdentity = {
  tenantId: "a",
  path: "/orders",
  filters: { status: "paid", sort: "-created_at" },
};

beforeAll(() => setTestEnvironment("postgresql://localhost/none"));

describe("a cursor", () => {
  it("comes back from its own list, however the filters are listed", () => {
    const sealed = sealCursor(list, "MDE5");
    expect(openCursor(list, sealed)).toBe("MDE5");
    const same = { sort: "-created_at", customer: undefined, status: "paid" };
    expect(openCursor({ ...list, filters: same }, sealed)).toBe("MDE5");
  });

  it.each<[string, Partial<ListIdentity>]>([
    ["another reseller's", { tenantId: "b" }],
    ["another path's", { path: "/services" }],
    ["another filter's", { filters: { status: "pending", sort: "-created_at" } }],
    ["another order's", { filters: { status: "paid", sort: "created_at" } }],
    ["one without filters", { filters: {} }],
  ])("is refused by a list that is not its own: %s", (_, changed) => {
    const sealed = sealCursor({ ...list, ...changed }, "MDE5");
    expect(() => openCursor(list, sealed)).toThrow(expect.objectContaining({ code: "invalid_cursor" }));
  });

  it("is refused with any character changed, cut, or made up", () => {
    const sealed = sealCursor(list, "MDE5");
    const forged = [...sealed].map((_, at) => `${sealed.slice(0, at)}*${sealed.slice(at + 1)}`);
    for (const text of ["", "x", "MDE5", sealed.slice(1), `${sealed}x`, "é".repeat(30), ...forged]) {
      expect(() => openCursor(list, text)).toThrow(expect.objectContaining({ code: "invalid_cursor" }));
    }
  });
});
