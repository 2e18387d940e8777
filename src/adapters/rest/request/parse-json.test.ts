import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "./parse-json";

const parse = (text: string) => parseJson(new TextEncoder().encode(text));
const refused = expect.objectContaining({ code: "malformed_json" });

describe("parseJson", () => {
  it("agrees with JSON.parse on whatever JSON.stringify writes", () => {
    const values = fc.jsonValue({ maxDepth: 10 });
    fc.assert(
      fc.property(values, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        if (text.includes("__proto__")) return;
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['{"a":1,"a":2}', "a repeated name"],
    ['{"a":1, "\\u0061" : 2}', "a repeated name, once escaped"],
    ['[{"x":{"b":1,"c":{},"b":2}}]', "a repeated name further in"],
    ['{"__proto__":{"admin":true}}', "__proto__"],
    ['{"a":{"\\u005f_proto__":1}}', "an escaped __proto__"],
    ["", "nothing"],
    ["{", "an open object"],
    ['{"a":"', "an open string"],
    ['{"a":1}}', "one bracket too many"],
    ["{'a':1}", "single quotes"],
    ['{"a":1,}', "a trailing comma"],
    ["NaN", "NaN"],
    ["01", "a leading zero"],
    ['"\u0000"', "a raw NUL"],
    ['{"a\\":1}', "an escaped end quote"],
    ['\ufeff{"a":1}', "a byte order mark"],
    ['{"a":1} x', "text after the end"],
  ])("refuses %j: %s", (text) => {
    expect(() => parse(text)).toThrow(refused);
  });

  it("refuses what is not UTF-8", () => {
    expect(() => parseJson(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(refused);
  });

  it("takes 20 levels and refuses 21, however many more there are", () => {
    const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
    expect(() => parse(nested(20))).not.toThrow();
    expect(() => parse(nested(21))).toThrow(refused);
    expect(() => parse("[".repeat(100_000))).toThrow(refused);
    expect(() => parse('{"a":'.repeat(30_000))).toThrow(refused);
  });

  it("lets equal names stand in different objects, and equal strings in one", () => {
    const text = '{"a":{"a":1},"b":[{"a":"a"},{"a":"a:"}]}';
    expect(parse(text)).toEqual(JSON.parse(text));
  });
});
