import { describe, expect, it } from "vitest";
import { newId } from "@/core/ids";
import { encodeSortedCursor } from "@/core/sorted-cursor";
import { currentCursor, neighbourHrefs } from "./cursor-trail";

const cursor = () => Buffer.from(newId(), "latin1").toString("base64url");
const [a, b, c] = [cursor(), cursor(), cursor()] as const;

describe("the trail of cursors", () => {
  it("has only a way forward on the first page", () => {
    expect(neighbourHrefs("/admin/orders", {}, a)).toEqual({ nextHref: `/admin/orders?cursor=${a}` });
  });

  it("leads back page by page, filters kept", () => {
    const params = { status: "paid", cursor: `${a}.${b}` };
    expect(currentCursor(params)).toBe(b);
    expect(neighbourHrefs("/admin/orders", params, c)).toEqual({
      previousHref: `/admin/orders?status=paid&cursor=${a}`,
      nextHref: `/admin/orders?status=paid&cursor=${a}.${b}.${c}`,
    });
  });

  it("leads from the second page to the plain address", () => {
    expect(neighbourHrefs("/admin/orders", { cursor: a }, null)).toEqual({ previousHref: "/admin/orders" });
  });

  it("goes back to the start when the trail is too long to carry", () => {
    const trail = Array.from({ length: 31 }, cursor).join(".");
    expect(neighbourHrefs("/admin/orders", { cursor: trail }, null).previousHref).toBe("/admin/orders");
  });

  it("forgets the oldest of long cursors, so that the address stays short", () => {
    const long = (index: number) => encodeSortedCursor([], { value: `${index}`.repeat(300), id: newId() });
    const trail = Array.from({ length: 12 }, (_, index) => long(index % 10));
    const { nextHref } = neighbourHrefs("/admin/resellers", { cursor: trail.join(".") }, long(9));
    expect(nextHref?.length).toBeLessThan(5_500);
    expect(nextHref).toContain(`${trail.at(-1)}.`);
    expect(nextHref).not.toContain(trail[0]);
  });

  it("leaves aside what no list handed out", () => {
    expect(currentCursor({ cursor: "../../etc.x" })).toBeUndefined();
  });
});
