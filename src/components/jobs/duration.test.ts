import { expect, it } from "vitest";
import { formatDuration } from "./duration";

it.each([
  [0, "0ms"],
  [999, "999ms"],
  [1_240, "1.2s"],
  [59_900, "59.9s"],
  [210_000, "3.5m"],
])("%d ms is %s", (durationMs, text) => {
  expect(formatDuration(durationMs)).toBe(text);
});
