import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAllowed, parseAllowed } from "./allow-list";

describe("an entry", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["192.0.2.0/24", "192.0.2.0/24"],
    ["192.0.2.7/32", "192.0.2.7"],
    ["0.0.0.0/0", "0.0.0.0/0"],
    ["2001:DB8:0:0:0:0:0:1", "2001:db8::1"],
    ["2001:db8::/32", "2001:db8::/32"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["::ffff:c000:207", "192.0.2.7"],
    ["::ffff:192.0.2.0/120", "192.0.2.0/24"],
  ])("%s is %s", (text, entry) => {
    expect(parseAllowed(text)).toBe(entry);
  });

  it.each(
    [
      [
        "",
        "192.0.2",
        "192.0.2.256",
        "192.0.2.07",
        "192.0.2.7:80",
        "192.0.2.7/",
        "192.0.2.7/33",
        "192.0.2.7/-1",
      ],
      [
        "192.0.2.7/08",
        "192.0.2.7/1.5",
        "192.0.2.7/8/8",
        "10.0.0.0-10.0.0.9",
        "localhost",
        "*",
        "[::1]",
        ":::",
      ],
      ["2001:db8::/129", "2001:db8::1%eth0", "::ffff:192.0.2.0/24", "1::2::3", " 192.0.2.7", "192.0.2.7\n"],
    ].flat(),
  )("is not %j", (text) => {
    expect(parseAllowed(text)).toBeNull();
  });
});

describe("a list", () => {
  it.each([
    [["192.0.2.7"], "192.0.2.7", true],
    [["192.0.2.7"], "192.0.2.8", false],
    [["192.0.2.7"], "::ffff:192.0.2.7", true],
    [["192.0.2.7"], "::ffff:c000:207", true],
    [["::ffff:192.0.2.0/120"], "192.0.2.200", true],
    [["192.0.2.0/25"], "::ffff:192.0.2.128", false],
    [["192.0.2.77/25"], "192.0.2.1", true],
    [["0.0.0.0/0"], "203.0.113.9", true],
    [["0.0.0.0/0"], "2001:db8::1", false],
    [["::/0"], "2001:db8::1", true],
    [["::/0"], "192.0.2.7", false],
    [["::/0"], "::ffff:192.0.2.7", false],
    [["2001:db8::/33"], "2001:db8:7fff::1", true],
    [["2001:db8::/33"], "2001:db8:8000::1", false],
    [["fe80::/10"], "fe80::1%eth0", true],
    [["10.0.0.0/8", "2001:db8::1"], "2001:db8:0::1", true],
    [["10.0.0.0/8"], "unknown", false],
    [["10.0.0.0/8"], "", false],
    [["10.0.0.0/8"], null, false],
    [[], null, true],
    [[], "192.0.2.7", true],
  ])("%j lets %s in: %s", (list, address, allowed) => {
    expect(isAllowed(list as string[], address as string | null)).toBe(allowed);
  });

  // Against arithmetic of our own on the whole number that an address is.
  it.each([
    ["IPv4", 32, (value: bigint) => dotted(value)],
    ["IPv6", 128, (value: bigint) => groups(value)],
  ])("of one %s network lets in what shares its first bits, and nothing else", (_, size, write) => {
    const whole = fc.bigInt({ min: 0n, max: (1n << BigInt(size)) - 1n });
    const near = fc.record({ base: whole, bits: fc.nat(size), flip: fc.nat(size) });
    fc.assert(
      fc.property(near, ({ base, bits, flip }) => {
        const other = flip === size ? base : base ^ (1n << BigInt(size - 1 - flip));
        // What is IPv4 in IPv6's form is IPv4's matter: the table above has it.
        fc.pre(size === 32 || (base >> 32n !== 0xffffn && other >> 32n !== 0xffffn));
        const shift = BigInt(size - bits);
        const network = parseAllowed(`${write(base)}/${bits}`);
        expect(isAllowed([network ?? ""], write(other))).toBe(base >> shift === other >> shift);
      }),
      { numRuns: 500 },
    );
  });
});

function dotted(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join(".");
}

function groups(value: bigint): string {
  return Array.from({ length: 8 }, (_, i) => ((value >> BigInt(112 - 16 * i)) & 0xffffn).toString(16)).join(
    ":",
  );
}
