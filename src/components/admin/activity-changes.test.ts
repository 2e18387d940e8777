import { describe, expect, it } from "vitest";
import { changesOf, fieldLabel } from "./activity-changes";

describe("changesOf", () => {
  it("names only what differs", () => {
    expect(changesOf({ status: "active", name: "Acme" }, { status: "suspended", name: "Acme" })).toEqual([
      { key: "status", before: "active", after: "suspended" },
    ]);
  });

  it("lists all of a new object, and all of one that is gone", () => {
    expect(changesOf(null, { name: "Acme" })).toEqual([{ key: "name", before: undefined, after: "Acme" }]);
    expect(changesOf({ name: "Acme" }, null)).toEqual([{ key: "name", before: "Acme", after: undefined }]);
  });

  it("compares what is inside of objects and lists", () => {
    expect(changesOf({ scopes: ["a"] }, { scopes: ["a"] })).toEqual([]);
    expect(changesOf({ scopes: ["a"] }, { scopes: ["a", "b"] })).toHaveLength(1);
  });
});

describe("fieldLabel", () => {
  it.each([
    ["ownRateBps", "Own rate"],
    ["own_rate_bps", "Own rate"],
    ["totalMinor", "Total"],
    ["status", "Status"],
    ["dueDays", "Due days"],
  ])("reads %j as %j", (key, label) => {
    expect(fieldLabel(key)).toBe(label);
  });
});
