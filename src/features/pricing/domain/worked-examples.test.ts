import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseMajor } from "@/core/money";
import { parsePercent } from "@/core/percent";
import { unitResolver } from "./resolve-unit";
import { NO_RULES, type PriceRules } from "./rules";
import { type PriceTerms, termsAt } from "./terms";

// The table of docs/prices.md, row by row.
const DOCUMENT = readFileSync(path.resolve(import.meta.dirname, "../../../../docs/prices.md"), "utf8");

type Example = Record<
  "what" | "currency" | "retail" | "floor" | "rules" | "at" | "price" | "rule" | "cap",
  string
>;

const rows = DOCUMENT.split("\n").filter((line) => line.startsWith("|"));
const [head = [], , ...examples] = rows.map((line) =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim()),
);
const table = examples.map(
  (cells) => Object.fromEntries(head.map((name, index) => [name, cells[index]])) as Example,
);

const LISTS: Record<string, keyof PriceRules> = {
  reseller_product: "productRates",
  reseller_category: "categoryRates",
  own_rate: "ownRates",
  tier_category: "tierCategoryRates",
  tier_rate: "tierRates",
  default_rate: "defaultRates",
};
const TARGETS: Record<string, string> = {
  reseller_product: "product",
  reseller_category: "category",
  tier_category: "category",
};

const day = (text: string | undefined) => (text ? Date.parse(`${text}T00:00:00Z`) : null);

/** What the column "rules" lays down; the program's default is 10 % where a row names none. */
function termsOf({ rules, currency, at }: Example): PriceTerms {
  if (rules === "retail") return { kind: "retail" };
  const laid: { [list: string]: readonly unknown[] } = { ...NO_RULES };
  for (const [index, text] of rules.split(", ").entries()) {
    const [, kind = "", value = "", from, to] =
      /^(\w+) ([\d.]+)(?: from (\S+))?(?: to (\S+))?$/.exec(text) ?? [];
    const shared = { id: String(index), validFrom: day(from), validTo: day(to) };
    const list = kind === "price_book" ? "book" : LISTS[kind];
    if (!list) throw new Error(`no such rule: ${text}`);
    const rule =
      kind === "price_book"
        ? {
            ...shared,
            targetId: "product",
            cycle: "monthly",
            currency,
            priceMinor: parseMajor(value, currency),
            setupMinor: null,
          }
        : { ...shared, targetId: TARGETS[kind], rateBps: parsePercent(value) };
    laid[list] = [...(laid[list] ?? []), rule];
  }
  const rates = { ownRateBps: null, tierRateBps: null, defaultRateBps: 1_000, tierName: null };
  const terms = termsAt(laid as unknown as PriceRules, rates, new Date(day(at) as number), {
    discountSetup: true,
  });
  return terms;
}

describe("docs/prices.md", () => {
  it("has its table", () => expect(table.length).toBeGreaterThan(20));

  it.each(table.map((example) => [example.what, example] as const))("%s", (_, example) => {
    const { currency } = example;
    const minor = (text: string) => parseMajor(text, currency) as number;
    const price = {
      priceMinor: minor(example.retail),
      setupMinor: 0,
      floorMinor: example.floor ? minor(example.floor) : null,
    };
    const product = { id: "product", categoryId: "category" };
    const resolver = unitResolver({ product, cycle: "monthly", currency }, termsOf(example));
    const resolved = resolver.recurring(price, product.id);
    expect([resolved.unitMinor, resolved.rule, resolved.cap ?? ""]).toEqual([
      minor(example.price),
      example.rule,
      example.cap,
    ]);
  });
});
