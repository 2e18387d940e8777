import { expect, it } from "vitest";
import { draftOf, readDrafts } from "./tier-form";

const texts = { rate: "rate?", amount: "amount?", count: "count?" };
const rules = { basis: "revenue", window: "lifetime", demotion: false, graceDays: "30" } as const;
const silver = {
  id: "tier_1",
  slug: "silver",
  name: "Silver",
  rateBps: 1_250,
  ownRateBps: 1_250,
  threshold: { amount: 500_000, currency: "EUR" },
  thresholdServices: 25,
  resellers: 2,
};

it("takes back what it shows", () => {
  const { input, errors } = readDrafts(
    [draftOf(silver), draftOf({ ...silver, ownRateBps: null })],
    rules,
    "EUR",
    texts,
  );
  expect(errors).toEqual({});
  expect(input.tiers).toEqual([
    { id: "tier_1", name: "Silver", rateBps: 1_250, thresholdMinor: 500_000, thresholdServices: 25 },
    { id: "tier_1", name: "Silver", rateBps: null, thresholdMinor: 500_000, thresholdServices: 25 },
  ]);
  expect(input.rules.graceDays).toBe(30);
});

it.each(["-1", "100.01", "10.005", "ten"])("names the field of the rate %j", (rate) => {
  const { errors } = readDrafts([draftOf(silver), { ...draftOf(silver), rate }], rules, "EUR", texts);
  expect(errors).toEqual({ "tiers.1.rateBps": "rate?" });
});

it("names the fields of amounts and counts", () => {
  const draft = { ...draftOf(silver), threshold: "1.005", services: "1.5" };
  expect(readDrafts([draft], { ...rules, graceDays: "-1" }, "EUR", texts).errors).toEqual({
    "tiers.0.thresholdMinor": "amount?",
    "tiers.0.thresholdServices": "count?",
    "rules.graceDays": "count?",
  });
});
