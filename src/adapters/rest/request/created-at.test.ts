import { expect, it } from "vitest";
import { createdAtRange, halfOpen } from "./created-at";

const ONE = "2026-11-30T00:00:00.000Z";
const TWO = "2026-12-01T01:00:00+01:00";

it.each([
  [{}, undefined, undefined],
  [{ "created_at[gte]": ONE }, ONE, undefined],
  [{ "created_at[gt]": ONE }, "2026-11-30T00:00:00.001Z", undefined],
  [{ "created_at[lt]": TWO }, undefined, "2026-12-01T00:00:00.000Z"],
  [{ "created_at[lte]": TWO }, undefined, "2026-12-01T00:00:00.001Z"],
  [{ "created_at[gte]": "2026-11-30" }, ONE, undefined],
  [{ "created_at[gte]": ONE, "created_at[gt]": TWO }, "2026-12-01T00:00:00.001Z", undefined],
])("makes a half-open range of %j", (query, from, before) => {
  const range = halfOpen(createdAtRange(query));
  expect([range.from?.toISOString(), range.before?.toISOString()]).toEqual([from, before]);
});
