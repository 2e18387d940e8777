import { expect, it } from "vitest";
import { firstWay, type Way } from "./first-way";

const all: Way[] = ["balance", "card", "transfer"];

it.each([
  ["balance", all, true, "balance"],
  ["balance", all, false, "card"],
  ["stripe", all, true, "card"],
  ["bank_transfer", all, true, "transfer"],
  // The card is not offered any more, or a payment by it is being asked about.
  ["stripe", ["balance", "transfer"] as Way[], true, "balance"],
  ["stripe", ["balance", "transfer"] as Way[], false, "transfer"],
  // Who may not pay is told how it can be paid.
  ["balance", ["transfer"] as Way[], true, "transfer"],
])("of who prefers %s, of %j, covered %s: %s", (preferred, ways, covers, expected) => {
  expect(firstWay(ways, { preferred, card: "stripe", covers })).toBe(expected);
});
