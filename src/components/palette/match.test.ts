import { expect, it } from "vitest";
import { matching } from "./match";

const links = ["New order", "Orders", "API keys", "Überblick"].map((label) => ({ label, href: `/${label}` }));
const labels = (typed: string) => matching(links, typed).map(({ label }) => label);

it("finds by the begin of words, in any order, whatever their case and accents", () => {
  expect(labels("ord")).toEqual(["New order", "Orders"]);
  expect(labels("order new")).toEqual(["New order"]);
  expect(labels("rder")).toEqual([]);
  expect(labels("uber")).toEqual(["Überblick"]);
  expect(labels("API k")).toEqual(["API keys"]);
  expect(labels("  ")).toHaveLength(4);
});
