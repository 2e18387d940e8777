import { describe, expect, it } from "vitest";
import { emailAddress, optionalLine, requiredLine, requiredText } from "./text";

describe("lines and texts", () => {
  it("are trimmed and composed", () => {
    expect(requiredLine(10).parse("  Zoe\u0308 ")).toBe("Zoë");
    expect(optionalLine(10).parse("  ")).toBeUndefined();
    expect(requiredText(20).parse("a\r\nb")).toBe("a\r\nb");
  });

  it.each([
    ["NUL", "a\u0000b"],
    ["escape", "a\u001bb"],
    ["next line", "a\u0085b"],
    ["right-to-left override", "a\u202eb"],
    ["lone surrogate", "a\ud800b"],
    ["line break in a line", "a\nb"],
    ["only blanks", "   "],
    ["too long", "x".repeat(11)],
  ])("refuse %s", (_name, value) => {
    expect(requiredLine(10).safeParse(value).success).toBe(false);
  });

  it("take letters of every script", () => {
    for (const name of ["Łódź", "Київ", "東京", "🚀 Lab"]) expect(requiredLine(40).parse(name)).toBe(name);
  });
});

describe("e-mail addresses", () => {
  it("are in lower case", () => expect(emailAddress.parse(" Ada@Example.ORG ")).toBe("ada@example.org"));
  it.each(["", "a", "a@", "@b", "a b@c.de", "a@b\u0000.de", `${"x".repeat(250)}@b.de`])(
    "refuse %j",
    (value) => {
      expect(emailAddress.safeParse(value).success).toBe(false);
    },
  );
});
