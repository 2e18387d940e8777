import { describe, expect, it } from "vitest";
import { changedFields } from "./activity-changes";

describe("changed fields", () => {
  it("names only what differs", () => {
    expect(changedFields({ status: "pending", total: 80 }, { status: "paid", total: 80 })).toEqual([
      { field: "Status", before: "pending", after: "paid" },
    ]);
  });

  it("takes everything of a new object, and leaves out what is empty", () => {
    expect(changedFields(null, { externalId: "crm-7", phone: null, tax_id: "" })).toEqual([
      { field: "External id", before: null, after: "crm-7" },
    ]);
  });

  it("shows nested values as text", () => {
    expect(changedFields({ scopes: ["a"] }, { scopes: ["a", "b"] })).toEqual([
      { field: "Scopes", before: '["a"]', after: '["a","b"]' },
    ]);
  });
});
