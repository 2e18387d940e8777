import { expect, it } from "vitest";
import { snakeCased } from "./snake-cased";

it("renames fields however deep, and leaves values alone", () => {
  const record = {
    createdAt: "aB",
    items: [{ priceMinor: 1, options: { groupId: null } }, "cD"],
    metadata: {},
  };
  expect(snakeCased(record)).toEqual({
    created_at: "aB",
    items: [{ price_minor: 1, options: { group_id: null } }, "cD"],
    metadata: {},
  });
});
