import { describe, expect, it } from "vitest";
import { isWithin, normalDomain, shownDomain } from "./domain-name";

describe("a domain as it was typed", () => {
  it.each([
    ["My.Nordwolke.EXAMPLE", "my.nordwolke.example"],
    [" nordwolke.example. ", "nordwolke.example"],
    ["kunden.größe.example", "kunden.xn--gre-6ka8i.example"],
    ["xn--gre-6ka8i.example", "xn--gre-6ka8i.example"],
    ["kunden。nordwolke。example", "kunden.nordwolke.example"],
  ])("%s is %s", (typed, expected) => {
    expect(normalDomain(typed)).toBe(expected);
  });

  it.each([
    "nordwolke",
    "https://nordwolke.example",
    "nordwolke.example/path",
    "nordwolke.example:8080",
    "a b.example",
    "127.0.0.1",
    "[::1]",
    "panel.localhost",
    "printer.local",
    "-a.example",
    "a..example",
    `${"a".repeat(64)}.example`,
    `${"a.".repeat(120)}example`,
    "",
  ])("%s is none", (typed) => {
    expect(normalDomain(typed)).toBeNull();
  });

  it("is shown as people read it, and known with what is below", () => {
    expect(shownDomain("xn--gre-6ka8i.example")).toBe("größe.example");
    expect(isWithin("a.panel.example", "panel.example")).toBe(true);
    expect(isWithin("xpanel.example", "panel.example")).toBe(false);
  });
});
