// In core, since the browser shows what the server will accept (R79).

/** Surfaces of the pages that text stands on (globals.css): light ones from white to the darkest, dark ones. */
export const LIGHT = ["#ffffff", "#fafafb", "#f4f4f6"] as const;
export const DARK = ["#0d0d11", "#141419", "#1b1b22"] as const;

/** What text needs (WCAG 2.2, 1.4.3, AA). */
export const LEAST_CONTRAST = 4.5;

type Rgb = readonly [number, number, number];

function rgbOf(hex: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [r, g, b];
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance (WCAG 2.2), 0 to 1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = rgbOf(hex).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours `#rrggbb`, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** How well a colour is read on the worst of the light surfaces; white on the colour is read no worse. */
export function contrastOnLight(hex: string): number {
  return Math.min(...LIGHT.map((surface) => contrast(hex, surface)));
}

function contrastOnDark(hex: string): number {
  return Math.min(...DARK.map((surface) => contrast(hex, surface)));
}

/** The nearest shade of a colour that is read on light surfaces: itself, or darker. */
export function readableOnLight(hex: string): string {
  return shaded(hex, "#000000", (shade) => contrastOnLight(shade) >= LEAST_CONTRAST);
}

/** What a brand's colour is in each theme, each with the colour of text on it; all of them are read (AA). */
export function themesOf(accent: string): Record<"light" | "dark", { accent: string; accentFg: string }> {
  const dark = shaded(accent, "#ffffff", (shade) => contrastOnDark(shade) >= LEAST_CONTRAST);
  return {
    light: { accent, accentFg: "#ffffff" },
    // Light enough for text on dark is light enough for dark text on it.
    dark: { accent: dark, accentFg: DARK[0] },
  };
}

/** The colour with as little of another as it takes. */
function shaded(hex: string, towards: string, isEnough: (shade: string) => boolean): string {
  const [from, to] = [rgbOf(hex), rgbOf(towards)];
  for (let step = 0; step < 100; step += 1) {
    const mixed = from.map((channel, index) => channel + (((to[index] ?? 0) - channel) * step) / 100);
    const shade = hexOf([mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0]);
    if (isEnough(shade)) return shade;
  }
  return towards;
}
