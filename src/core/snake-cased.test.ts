import { expect, it } from "vitest";
import { snakeCase, snakeCased } from "./snake-cased";

it("renames fields however deep, and leaves values alone", () => {
  const record = {
    createdAt: "aB",
    items: [{ priceMinor: 1, options: { groupId: null } }, "cD"],
    metadata: { shopId: "7" },
  };
  expect(snakeCased(record)).toEqual({
    created_at: "aB",
    items: [{ price_minor: 1, options: { group_id: null } }, "cD"],
    metadata: { shopId: "7" },
  });
});

it("renames a kind of object", () => {
  expect(["order", "apiKey", "mail_wording"].map(snakeCase)).toEqual(["order", "api_key", "mail_wording"]);
});
