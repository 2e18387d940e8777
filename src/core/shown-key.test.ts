import { expect, it } from "vitest";
import { withShownKeys } from "./shown-key";

const KEY = "trl_live_AbCd0123456789abcdefghijklmnopqrWXYZ";

it.each([
  [KEY, "trl_live_AbCd…WXYZ"],
  [`Bearer ${KEY}`, "Bearer trl_live_AbCd…WXYZ"],
  [`${KEY},${KEY}`, "trl_live_AbCd…WXYZ,trl_live_AbCd…WXYZ"],
  [KEY.slice(0, 30), "trl_live_AbCd"],
  [`${KEY}x`, "trl_live_AbCd"],
  ["trl_live_AbCd", "trl_live_AbCd"],
  ["trl_live_AbCd…WXYZ", "trl_live_AbCd…WXYZ"],
  ["WXYZ", "WXYZ"],
  ["Nordlicht Hosting", "Nordlicht Hosting"],
])("%s is searched for as %s", (typed, sent) => {
  expect(withShownKeys(typed)).toBe(sent);
});
