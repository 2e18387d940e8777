import { expect, it } from "vitest";
import { readTrace, ruleColumns } from "./price-trace";
import { resolvePrice, retailPrice } from "./resolve-price";

const rate = { id: "", rateBps: 1_500, validFrom: null, validTo: null };

it("keeps the tier's name of a line that follows the tier's rate", () => {
  const kept = ruleColumns(resolvePrice(10_000, null, { rule: "tier_rate", rate, tierName: "Silver" }));
  expect(kept).toMatchObject({ rule: "tier_rate", cap: null, trace: { tierName: "Silver" } });
  expect(readTrace(JSON.parse(JSON.stringify(kept.trace)))).toEqual({
    tierName: "Silver",
    ruleValidTo: null,
    fx: null,
  });
});

it("keeps nothing where rule and rate say everything", () => {
  const own = resolvePrice(10_000, null, { rule: "own_rate", rate, tierName: null });
  expect(ruleColumns(own).trace).toBeNull();
  expect(ruleColumns(retailPrice(10_000)).trace).toBeNull();
});

it("reads what was kept before lines named the tier", () => {
  const validTo = Date.parse("2026-07-01T00:00:00Z");
  expect(readTrace({ ruledMinor: 8_500, ruleId: "x", validFrom: null, validTo })).toEqual({
    tierName: null,
    ruleValidTo: "2026-07-01T00:00:00.000Z",
    fx: null,
  });
  expect(readTrace(null)).toEqual({ tierName: null, ruleValidTo: null, fx: null });
});

it("keeps the rate at which a price was converted", () => {
  const fx = { currency: "EUR", rateMillionths: 912_000 };
  const { trace } = ruleColumns({ ...retailPrice(10_965), fx });
  expect(readTrace(JSON.parse(JSON.stringify(trace)))).toEqual({ tierName: null, ruleValidTo: null, fx });
});
