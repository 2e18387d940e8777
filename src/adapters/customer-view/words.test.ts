import { expect, it } from "vitest";
import { acceptedLocale } from "./words";

it.each([
  ["de-DE,de;q=0.9,en;q=0.8", "de"],
  ["en-GB,en;q=0.9,de;q=0.8", "en"],
  ["en;q=0.1, DE-at ; q=0.7", "de"],
  ["fr,de;q=0.3", "de"],
  ["fr,de;q=0", "en"],
  ["*", "en"],
  [";;q=,q=x", "en"],
  ["", "en"],
  [null, "en"],
])("a browser that asks for %j reads %s", (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale);
});
