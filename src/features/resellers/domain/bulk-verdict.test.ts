import { describe, expect, it } from "vitest";
import { type BulkVerdict, bulkVerdict, type Standing } from "./bulk-verdict";

const standing = (changes: Partial<Standing> = {}): Standing => ({
  status: "active",
  renewalsHeld: false,
  tierId: "silver",
  tierPinned: false,
  reachedTierId: "silver",
  ...changes,
});

describe("a change of many resellers", () => {
  it.each<[string, Partial<Standing>, string | null, BulkVerdict]>([
    ["pins the tier that the program gave", {}, "silver", "change"],
    ["moves to another", { tierPinned: true }, "gold", "change"],
    ["finds it set by hand already", { tierPinned: true }, "silver", "same"],
    ["lets go of one set by hand", { tierPinned: true }, null, "change"],
    ["finds the program deciding already", {}, null, "same"],
    [
      "lets the program take back what a lower figure no longer reaches",
      { reachedTierId: "bronze" },
      null,
      "change",
    ],
    ["changes an inactive one too", { status: "inactive" }, "gold", "change"],
  ])("of tiers %s", (_name, changes, tierId, verdict) => {
    expect(bulkVerdict(standing(changes), { kind: "tier", tierId })).toBe(verdict);
  });

  it.each<[Standing["status"], BulkVerdict, BulkVerdict, BulkVerdict]>([
    ["active", "change", "same", "change"],
    ["suspended", "same", "change", "change"],
    ["inactive", "inactive", "change", "same"],
  ])("of the status of one that is %s", (status, suspend, reactivate, deactivate) => {
    expect(bulkVerdict(standing({ status }), { kind: "suspend", renewals: "keep" })).toBe(suspend);
    expect(bulkVerdict(standing({ status }), { kind: "reactivate" })).toBe(reactivate);
    expect(bulkVerdict(standing({ status }), { kind: "deactivate" })).toBe(deactivate);
  });

  it("leaves out one that is suspended with its renewals the other way", () => {
    const held = standing({ status: "suspended", renewalsHeld: true });
    expect(bulkVerdict(held, { kind: "suspend", renewals: "hold" })).toBe("same");
    expect(bulkVerdict(held, { kind: "suspend", renewals: "keep" })).toBe("held_otherwise");
  });
});
