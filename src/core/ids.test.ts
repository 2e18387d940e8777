import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ID_PREFIXES, type IdKind } from "./id-kinds";
import { firstIdAt, newId, parsePublicId, toPublicId } from "./ids";

describe("newId", () => {
  it("is a UUIDv7 of its time, and rises within a millisecond", () => {
    const at = new Date("2026-02-03T04:05:06.789Z");
    const ids = Array.from({ length: 5_000 }, () => newId(at));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.slice(0, 50)) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(at.getTime());
    }
  });

  it("is not below the first id of its time, and below that of the next millisecond", () => {
    const at = new Date("2026-02-04T04:05:06.789Z");
    const id = newId(at);
    expect(firstIdAt(at) <= id).toBe(true);
    expect(id < firstIdAt(new Date(at.getTime() + 1))).toBe(true);
  });

  it("takes times that go backwards", () => {
    const late = newId(new Date("2026-02-03T00:00:00Z"));
    const early = newId(new Date("2025-02-03T00:00:00Z"));
    expect(early < late).toBe(true);
  });
});

describe("public ids", () => {
  const kinds = Object.keys(ID_PREFIXES) as IdKind[];

  it("come back as they went", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(...kinds), (uuid, kind) => {
        const text = toPublicId(kind, uuid);
        expect(text).toMatch(/^[a-z]+_[0-9a-hjkmnp-tv-z]{26}$/);
        expect(parsePublicId(kind, text)).toBe(uuid);
      }),
    );
  });

  it("sort as their UUIDs do", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (a, b) => {
        expect(toPublicId("order", a) < toPublicId("order", b)).toBe(a < b);
      }),
    );
  });

  it("are made of UUIDs alone", () => {
    for (const wrong of ["", "ord_0123", newId().slice(1), `${newId().slice(1)}é`])
      expect(() => toPublicId("order", wrong)).toThrow("not a UUID");
  });

  it("are refused with another prefix, length, alphabet or case", () => {
    const text = toPublicId("order", newId());
    for (const wrong of [
      text.replace("ord_", "cus_"),
      `${text}0`,
      text.slice(0, -1),
      text.toUpperCase(),
      text.replace("_", "-"),
      `ord_${"u".repeat(26)}`,
      `ord_0${"é".repeat(25)}`,
      `ord_${"z".repeat(26)}`,
      "",
    ]) {
      expect(parsePublicId("order", wrong)).toBeNull();
    }
  });
});
