import { describe, expect, it } from "vitest";
import { contrast, contrastOnLight, LEAST_CONTRAST, readableOnLight, themesOf } from "./colour";

const COLOURS = Array.from({ length: 6 ** 3 }, (_, n) => {
  const channel = (part: number) => (part * 51).toString(16).padStart(2, "0");
  return `#${channel(n % 6)}${channel(Math.floor(n / 6) % 6)}${channel(Math.floor(n / 36))}`;
});

describe("the colours of a brand", () => {
  it("are measured as WCAG says", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 2);
    expect(contrast("#123456", "#123456")).toBe(1);
  });

  it("are read in both themes, whatever the hue", () => {
    for (const hex of COLOURS) {
      const chosen = readableOnLight(hex);
      expect(contrastOnLight(chosen), chosen).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      const { light, dark } = themesOf(chosen);
      for (const surface of ["#ffffff", "#fafafb", "#f4f4f6", light.accentFg])
        expect(contrast(light.accent, surface), hex).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      for (const surface of ["#0d0d11", "#141419", "#1b1b22", dark.accentFg])
        expect(contrast(dark.accent, surface), hex).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  });

  it("stay as they are when they are read already", () => {
    for (const hex of ["#0f766e", "#1d4ed8", "#000000"]) expect(readableOnLight(hex)).toBe(hex);
    expect(readableOnLight("#facc15")).not.toBe("#facc15");
  });
});
