import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { describeApiKey, newApiKey, parseApiKey } from "./secret";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

describe("an API key", () => {
  it("has its prefix, 30 random characters and 6 of checksum", () => {
    expect(newApiKey()).toMatch(/^trl_live_[0-9A-Za-z]{36}$/);
  });

  it("parses to its SHA-256", () => {
    const secret = newApiKey();
    expect(parseApiKey(secret)).toEqual(createHash("sha256").update(secret).digest());
  });

  it("agrees with a checksum that was computed by hand", () => {
    // CRC-32 of the first 39 characters is 0xb1208a4e (python3 zlib.crc32), which is 3F6wrm in base62.
    expect(parseApiKey(`trl_live_${"0".repeat(30)}3F6wrm`)).not.toBeNull();
  });

  it("is refused with any one character changed to any other", () => {
    const secret = newApiKey();
    for (let at = 0; at < secret.length; at++) {
      for (const other of `${ALPHABET}_-`) {
        if (other === secret[at]) continue;
        expect(parseApiKey(secret.slice(0, at) + other + secret.slice(at + 1))).toBeNull();
      }
    }
  });

  it("is refused when something is missing, added, or written in another form", () => {
    const secret = newApiKey();
    const wrong = ["", " ", secret.slice(1), secret.slice(0, -1), `${secret} `, ` ${secret}`, `${secret}\n`];
    for (const text of [...wrong, `${secret}0`, secret.toUpperCase(), "trl_live_", "é".repeat(45)]) {
      expect(parseApiKey(text)).toBeNull();
    }
  });

  it("uses every digit about equally often", () => {
    const counts = new Map<string, number>();
    const keys = 2_000;
    for (let i = 0; i < keys; i++) {
      for (const digit of newApiKey().slice(9, 39)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
    }
    const expected = (keys * 30) / 62;
    expect(counts.size).toBe(62);
    // Six standard deviations either way; the plain remainder of a byte would give the first 8 digits a quarter more.
    const slack = 6 * Math.sqrt(expected);
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(slack);
  });

  it("is shown by its beginning and end alone", () => {
    const secret = newApiKey();
    const { prefix, lastFour } = describeApiKey(secret);
    expect(secret.startsWith(prefix) && secret.endsWith(lastFour)).toBe(true);
    expect(prefix.length + lastFour.length).toBe(17);
  });
});
