import { expect, it } from "vitest";
import { errorsOf, requestsOf, sumOfDays } from "./usage-sums";

const one = { day: "2026-11-26", succeeded: 5, failed: 2, limited: 1 };

it("sums days of a key and keys of a day", () => {
  expect([requestsOf([one, one]), errorsOf([one, one]), requestsOf([])]).toEqual([16, 6, 0]);
  expect(sumOfDays([[one], [one]])).toEqual([{ day: "2026-11-26", succeeded: 10, failed: 4, limited: 2 }]);
  expect(sumOfDays([])).toEqual([]);
});
