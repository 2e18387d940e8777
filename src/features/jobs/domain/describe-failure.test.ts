import { describe, expect, it } from "vitest";
import { describeFailure } from "./describe-failure";

describe("why a job failed, without secrets", () => {
  it.each([
    ["connect to postgresql://tierline_app:s3cretpass@db:5432/x failed", "s3cretpass"],
    ["smtps://me%40x:p%3Aw@mail.example.org said no", "p%3Aw"],
    ["401 for Authorization: Bearer abcdef0123456789", "abcdef0123456789"],
    ['{"password":"hunter22","user":"jo"}', "hunter22"],
    ["api_key=trl_live_ABCDEF0123456789ABCDEF0123456789abcdef", "ABCDEF0123456789"],
    ["the key trl_live_ABCDEF0123456789ABCDEF0123456789abcdef is revoked", "ABCDEF0123456789"],
    ["no such charge: sk_live_4eC39HqLyjWDarjtT1zdp7dc", "4eC39HqLyjWDarjtT1zdp7dc"],
  ])("%s", (text, secret) => {
    const told = describeFailure(new Error(text));
    expect(told).toContain("[hidden]");
    expect(told).not.toContain(secret);
  });

  it("leaves out what is known by its value, and keeps the words around it", () => {
    expect(
      describeFailure(new Error("the secret was oranges-and-lemons, sent twice"), ["oranges-and-lemons"]),
    ).toBe("the secret was [hidden], sent twice");
  });

  it("is one line with an end, and never the stack", () => {
    const error = new Error(`first\n\n  second ${"x".repeat(2_000)}`);
    const told = describeFailure(error);
    expect(told).toMatch(/^first second x+…$/);
    expect(told).toHaveLength(600);
    expect(told).not.toContain("describe-failure.test");
    expect(describeFailure("just words")).toBe("just words");
  });
});
