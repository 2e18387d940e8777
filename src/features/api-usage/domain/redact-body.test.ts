import { describe, expect, it } from "vitest";
import { MAX_BODY_BYTES, redactBody } from "./redact-body";

const KEY = `trl_live_${"Ab3".repeat(12)}`;

describe("redactBody", () => {
  it.each([
    [{ password: "hunter2" }, { password: "[removed]" }],
    [{ new_password_again: "hunter2" }, { new_password_again: "[removed]" }],
    [{ secret: { inner: "x" } }, { secret: "[removed]" }],
    [{ clientSecret: ["a", "b"] }, { clientSecret: "[removed]" }],
    [{ "X-Auth-Token": 4711 }, { "X-Auth-Token": "[removed]" }],
    [{ Authorization: "Bearer abc" }, { Authorization: "[removed]" }],
    [{ token: null }, { token: null }],
    [{ a: [{ b: { TOKEN: "t", name: "web-01" } }] }, { a: [{ b: { TOKEN: "[removed]", name: "web-01" } }] }],
    [{ note: `the key ${KEY}` }, { note: "the key [removed]" }],
    [{ [KEY]: 1 }, { "[removed]": 1 }],
    [[`Bearer ${"x".repeat(20)}`], ["Bearer [removed]"]],
    [
      { customer: "cus_1", quantity: 2, ok: true },
      { customer: "cus_1", quantity: 2, ok: true },
    ],
  ])("makes %j %j", (body, kept) => {
    expect(JSON.parse(redactBody(JSON.stringify(body)) ?? "")).toEqual(kept);
  });

  it("keeps nothing of what is no JSON but its size", () => {
    expect(redactBody("password=hunter2")).toBe("[no JSON, 16 bytes]");
    expect(redactBody('{"password":"hunter2"')).toBe("[no JSON, 21 bytes]");
  });

  it("has nothing to say of no body", () => {
    expect(redactBody(null)).toBeNull();
    expect(redactBody(new Uint8Array())).toBeNull();
  });

  it("keeps 4 KB, cut between characters", () => {
    for (const pad of ["", "a", "aa", "aaa"]) {
      const kept = redactBody(Buffer.from(JSON.stringify(`${pad}${"€".repeat(3_000)}`))) ?? "";
      expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(MAX_BODY_BYTES);
      expect(Buffer.byteLength(kept)).toBeGreaterThan(MAX_BODY_BYTES - 8);
      expect(kept).toMatch(/^"a*€+…$/);
    }
  });

  it("survives a body of nothing but brackets, and hides what is too deep", () => {
    const deep = `${"[".repeat(60_000)}"hunter2"${"]".repeat(60_000)}`;
    expect(redactBody(deep)).not.toContain("hunter2");
  });

  it("takes a NUL and a lone surrogate in the escaped form that a text column takes", () => {
    expect(redactBody('["\\u0000","\\ud800"]')).toBe('["\\u0000","\\ud800"]');
  });
});
