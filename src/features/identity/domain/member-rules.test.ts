import { describe, expect, it } from "vitest";
import type { MemberArea, MemberAreas } from "@/core/actor";
import { AppError } from "@/core/errors";
import { checkGift, checkOwnerStays, checkTouch, mayGive, mayTouch, normalGrant } from "./member-rules";

function codeOf(run: () => void): string {
  try {
    run();
    return "allowed";
  } catch (error) {
    return error instanceof AppError ? error.code : "unknown";
  }
}

const manager: MemberAreas = ["people", "orders"];
const member = (...areas: MemberArea[]) => ({ role: "member" as const, areas });
const owner = { role: "owner" as const, areas: [] };

describe("what may be given", () => {
  it("is everything for an owner, and for others what they have", () => {
    for (const given of [owner, member("billing"), member()]) expect(mayGive("all", given)).toBe(true);
    expect(mayGive(manager, member("orders", "people"))).toBe(true);
    expect(mayGive(manager, member("orders", "billing"))).toBe(false);
    expect(mayGive(manager, owner)).toBe(false);
  });

  it("may leave a person what it had, but not give it back", () => {
    expect(codeOf(() => checkGift(manager, member("billing", "orders"), ["billing"]))).toBe("allowed");
    expect(codeOf(() => checkGift(manager, member("billing"), ["orders"]))).toBe("validation_failed");
    expect(codeOf(() => checkGift(manager, owner, ["billing"]))).toBe("validation_failed");
  });

  it("is kept once each, in the usual order, and with no areas for an owner", () => {
    expect(normalGrant(member("people", "orders", "people"))).toEqual(member("orders", "people"));
    expect(normalGrant({ role: "owner", areas: ["orders"] })).toEqual(owner);
  });
});

describe("owners", () => {
  it("are touched by owners alone", () => {
    expect([mayTouch("all", "owner"), mayTouch(manager, "owner"), mayTouch(manager, "member")]).toEqual([
      true,
      false,
      true,
    ]);
    expect(codeOf(() => checkTouch(manager, "owner"))).toBe("forbidden");
  });

  it("never become none", () => {
    expect(codeOf(() => checkOwnerStays(1, "owner", "member"))).toBe("state_conflict");
    expect(codeOf(() => checkOwnerStays(1, "owner", null))).toBe("state_conflict");
    expect(codeOf(() => checkOwnerStays(1, "owner", "owner"))).toBe("allowed");
    expect(codeOf(() => checkOwnerStays(2, "owner", null))).toBe("allowed");
    expect(codeOf(() => checkOwnerStays(1, "member", null))).toBe("allowed");
  });
});
