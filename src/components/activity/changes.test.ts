import { describe, expect, it } from "vitest";
import german from "@/messages/de/activityFields.json";
import { changesOf, fieldLabel } from "./changes";

describe("changesOf", () => {
  it("names only what differs", () => {
    expect(changesOf({ status: "active", name: "Acme" }, { status: "suspended", name: "Acme" })).toEqual([
      { path: ["status"], before: "active", after: "suspended" },
    ]);
  });

  it("lists all of a new object, and all of one that is gone", () => {
    expect(changesOf(null, { name: "Acme" })).toEqual([{ path: ["name"], before: undefined, after: "Acme" }]);
    expect(changesOf({ name: "Acme" }, null)).toEqual([{ path: ["name"], before: "Acme", after: undefined }]);
    expect(changesOf(null, null)).toEqual([]);
  });

  it("goes down to the single values of objects, and of lists of named objects in any order", () => {
    const rules = { basis: "revenue", graceDays: 30 };
    expect(changesOf({ rules }, { rules: { ...rules, graceDays: 14 } })).toEqual([
      { path: ["rules", "graceDays"], before: 30, after: 14 },
    ]);
    const [bronze, gold] = [
      { name: "Bronze", rate_bps: 500 },
      { name: "Gold", rate_bps: 1_500 },
    ];
    expect(changesOf({ tiers: [bronze, gold] }, { tiers: [{ ...gold, rate_bps: 1_750 }, bronze] })).toEqual([
      { path: ["tiers", "Gold", "rate_bps"], before: 1_500, after: 1_750 },
    ]);
    expect(changesOf({ tiers: [bronze] }, { tiers: [bronze, gold] })).toEqual([
      { path: ["tiers", "Gold", "name"], before: undefined, after: "Gold" },
      { path: ["tiers", "Gold", "rate_bps"], before: undefined, after: 1_500 },
    ]);
  });

  it("takes lists of single values and amounts of money as one value", () => {
    expect(changesOf({ scopes: ["a"] }, { scopes: ["a"] })).toEqual([]);
    expect(changesOf({ scopes: ["a"] }, { scopes: ["a", "b"] })).toHaveLength(1);
    const [from, to] = [
      { amount: 1, currency: "EUR" },
      { amount: 2, currency: "EUR" },
    ];
    expect(changesOf({ total: from }, { total: to })).toEqual([{ path: ["total"], before: from, after: to }]);
  });

  it("tells a value that became an object", () => {
    expect(changesOf({ rules: null }, { rules: { basis: "revenue" } })).toEqual([
      { path: ["rules"], before: null, after: { basis: "revenue" } },
    ]);
  });
});

describe("fieldLabel", () => {
  it.each([
    [["ownRateBps"], "Own rate"],
    [["own_rate_bps"], "Own rate"],
    [["totalMinor"], "Total"],
    [["status"], "Status"],
    [["tierRules", "graceDays"], "Tier rules › Grace days"],
    [["tiers", "Extra IPv4", "rate_bps"], "Tiers › Extra IPv4 › Rate"],
  ])("reads %j as %j", (path, label) => {
    expect(fieldLabel(path)).toBe(label);
  });

  it("takes a language's own word where it has one", () => {
    const wordFor = (key: string) => ({ own_rate: "Eigener Rabattsatz" })[key];
    expect(fieldLabel(["ownRateBps"], wordFor)).toBe("Eigener Rabattsatz");
    expect(fieldLabel(["Gold", "graceDays"], wordFor)).toBe("Gold › Grace days");
  });

  it("has a word in each language for what the log often names", () => {
    const known = (key: string) => (key in german ? german[key as keyof typeof german] : undefined);
    for (const key of ["rateBps", "tier", "expiresAt", "ip_allow_list", "due_at"])
      expect([key, fieldLabel([key], known)]).not.toEqual([key, fieldLabel([key])]);
  });
});
