import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import german from "@/messages/de/invariants.json";
import english from "@/messages/en/invariants.json";
import { readInvariants } from "./invariants";

const ROOT = path.resolve(import.meta.dirname, "../..");
const invariants = await readInvariants(ROOT);

it("has dozens of them, each with a name, a sentence and a number of its own form", () => {
  expect(invariants.length).toBeGreaterThan(60);
  for (const { of } of invariants) expect(of === "house" || (Number(of) >= 1 && Number(of) <= 27)).toBe(true);
});

it("is told whole in docs/reliability.md, in its order", () => {
  const text = readFileSync(path.join(ROOT, "docs/reliability.md"), "utf8");
  const told = [...text.matchAll(/^\| `(\w+)` +\| (.+?) +\| (\w+) +\|$/gm)].map(([, name, says, of]) => ({
    name,
    says,
    of,
  }));
  expect(told).toEqual(invariants.map(({ name, says, of }) => ({ name, says, of })));
});

it("is worded in every language of the pages", () => {
  expect(english.says).toEqual(Object.fromEntries(invariants.map(({ name, says }) => [name, says])));
  expect(Object.keys(german.says)).toEqual(invariants.map(({ name }) => name));
});
