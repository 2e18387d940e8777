import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase32, toBase32 } from "./base32";
import { hotp, newTotpSecret, stepAt, stepOf, totpUri } from "./totp";

const SECRET = toBase32(Buffer.from("12345678901234567890"));

describe("base 32", () => {
  it.each([
    ["f", "MY"],
    ["fo", "MZXQ"],
    ["foo", "MZXW6"],
    ["foobar", "MZXW6YTBOI"],
  ])("writes %s as RFC 4648 does", (text, coded) => {
    expect(toBase32(Buffer.from(text))).toBe(coded);
  });

  it("reads what it has written", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(fromBase32(toBase32(bytes))).toEqual(bytes);
      }),
    );
  });
});

describe("codes", () => {
  it("are those of RFC 4226, appendix D", () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((counter) => hotp(SECRET, counter))).toEqual([
      "755224",
      "287082",
      "359152",
      "969429",
      "338314",
      "254676",
      "287922",
      "162583",
      "399871",
      "520489",
    ]);
  });

  it.each([
    [59, "94287082"],
    [1_111_111_109, "07081804"],
    [1_111_111_111, "14050471"],
    [1_234_567_890, "89005924"],
    [2_000_000_000, "69279037"],
    [20_000_000_000, "65353130"],
  ])("at %i s are those of RFC 6238, appendix B", (seconds, code) => {
    expect(hotp(SECRET, stepAt(new Date(seconds * 1000)), 8)).toBe(code);
  });

  it("hold for their step and one to each side, and name it", () => {
    const now = new Date("2026-11-28T12:00:10Z");
    const secret = newTotpSecret();
    const held = [-2, -1, 0, 1, 2].map((away) => stepOf(secret, hotp(secret, stepAt(now) + away), now));
    expect(held).toEqual([null, stepAt(now) - 1, stepAt(now), stepAt(now) + 1, null]);
  });

  it.each(["", "12345", "1234567", "abcdef", "      ", "١٢٣٤٥٦"])("are not %j", (text) => {
    expect(stepOf(SECRET, text, new Date())).toBeNull();
  });
});

it("puts names with any letters into the address for an app", () => {
  const uri = new URL(totpUri(SECRET, { issuer: "Müller & Co: Hosting?", account: "a+b@example.org" }));
  expect(uri.searchParams.get("issuer")).toBe("Müller & Co: Hosting?");
  expect(decodeURIComponent(uri.pathname)).toContain("Müller & Co: Hosting?:a+b@example.org");
  expect(uri.searchParams.get("secret")).toBe(SECRET);
});
