import { describe, expect, it } from "vitest";
import { newId } from "./ids";
import { decodeSortedCursor, encodeSortedCursor, isSortedCursor } from "./sorted-cursor";

const list = { sort: "-revenue", status: "active" };

describe("a cursor of a sorted list", () => {
  it.each(["", "-120", "Zoë & Söhne\nGmbH 7"])("carries value and id: %j", (value) => {
    const place = { value, id: newId() };
    const cursor = encodeSortedCursor(list, place);
    expect(decodeSortedCursor(list, cursor)).toEqual(place);
    expect(isSortedCursor(cursor)).toBe(true);
  });

  it("is worth nothing under another sort or filter", () => {
    const cursor = encodeSortedCursor(list, { value: "1", id: newId() });
    for (const other of [{ ...list, sort: "revenue" }, { ...list, status: "inactive" }, {}]) {
      expect(() => decodeSortedCursor(other, cursor)).toThrow("The cursor does not belong to this list");
    }
  });

  it.each(["", "x", "../../etc", Buffer.from(newId(), "latin1").toString("base64url")])(
    "is none: %j",
    (text) => {
      expect(isSortedCursor(text)).toBe(false);
      expect(() => decodeSortedCursor(list, text)).toThrow();
    },
  );

  it("is absent on the first page", () => expect(decodeSortedCursor(list, undefined)).toBeNull());
});
