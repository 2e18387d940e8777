import { expect, it } from "vitest";
import { parseMarkup } from "./parse-markup";

it.each([
  ["20", 2_000],
  [" 12.5 % ", 1_250],
  ["12,5", 1_250],
  ["-5", -500],
  ["−100", -10_000],
  ["1000", 100_000],
  ["1000.01", null],
  ["-100.01", null],
  ["", null],
  ["1e3", null],
  ["5.001", null],
  ["1,000", null],
])("reads %j as %j", (text, bps) => expect(parseMarkup(text)).toBe(bps));
