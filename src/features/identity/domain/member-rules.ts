import { MEMBER_AREAS, type MemberArea, type MemberAreas } from "@/core/actor";
import { AppError, fieldError } from "@/core/errors";

export type MemberRole = "owner" | "member";

/** What somebody is given in a client. Owners may all, so that no area is kept with them. */
export type Grant = { role: MemberRole; areas: readonly MemberArea[] };

/** A grant as it is kept: areas once each, in their usual order. */
export function normalGrant({ role, areas }: Grant): { role: MemberRole; areas: MemberArea[] } {
  return { role, areas: role === "owner" ? [] : MEMBER_AREAS.filter((area) => areas.includes(area)) };
}

/** The areas that a grant amounts to. */
export function areasOf({ role, areas }: Grant): MemberAreas {
  return role === "owner" ? "all" : areas;
}

/** Whether somebody with the areas `by` may give this: owners anything, others only what they have, and no ownership. */
export function mayGive(by: MemberAreas, { role, areas }: Grant): boolean {
  return by === "all" || (role === "member" && areas.every((area) => by.includes(area)));
}

/** Whether somebody with the areas `by` may change or remove a person of this role: owners are for owners. */
export function mayTouch(by: MemberAreas, role: MemberRole): boolean {
  return by === "all" || role === "member";
}

/** What the person had before may stay, also where the one who changes it could not give it. */
export function checkGift(by: MemberAreas, given: Grant, before: readonly MemberArea[] = []): void {
  if (by === "all") return;
  if (given.role === "owner") {
    throw fieldError(["role"], "not_yours", "Only an owner can make somebody an owner");
  }
  if (!mayGive(by, { ...given, areas: given.areas.filter((area) => !before.includes(area)) })) {
    throw fieldError(["areas"], "not_yours", "You can only give access that you have yourself");
  }
}

export function checkTouch(by: MemberAreas, role: MemberRole): void {
  if (mayTouch(by, role)) return;
  throw new AppError("forbidden", { detail: "Only an owner can do this to an owner." });
}

/** Refuses what would leave a client without an owner. `next` is null for somebody who goes. */
export function checkOwnerStays(owners: number, before: MemberRole, next: MemberRole | null): void {
  if (before !== "owner" || next === "owner" || owners > 1) return;
  throw new AppError("state_conflict", {
    detail: "This is the last owner. Make somebody else an owner first.",
  });
}
