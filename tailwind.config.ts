import type { Config } from "tailwindcss";

/** A semantic colour: `DEFAULT` for text and icons, `soft` behind it, `line` around it. */
const tone = (name: string) => ({
  DEFAULT: `var(--${name})`,
  soft: `var(--${name}-soft)`,
  line: `var(--${name}-line)`,
});

/**
 * The names that pages use. Values live in src/app/globals.css, once for each theme, so that
 * a page never mentions a raw colour and a white-label brand replaces the accent alone (R79).
 */
export default {
  darkMode: ["selector", ".dark"],
  content: ["./src/**/*.{ts,tsx}"],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      white: "#ffffff",
      canvas: "var(--canvas)",
      surface: "var(--surface)",
      sunken: "var(--sunken)",
      raised: "var(--raised)",
      overlay: "var(--overlay)",
      line: "var(--line)",
      field: "var(--field)",
      fg: "var(--fg)",
      muted: "var(--muted)",
      subtle: "var(--subtle)",
      ring: "var(--ring)",
      accent: {
        DEFAULT: "var(--accent)",
        hover: "var(--accent-hover)",
        fg: "var(--accent-fg)",
        text: "var(--accent-text)",
        soft: "var(--accent-soft)",
      },
      neutral: tone("neutral"),
      success: tone("success"),
      warning: tone("warning"),
      info: tone("info"),
      danger: { ...tone("danger"), solid: "var(--danger-solid)", "solid-hover": "var(--danger-solid-hover)" },
      chart: {
        reseller: "var(--chart-reseller)",
        direct: "var(--chart-direct)",
        previous: "var(--chart-previous)",
        succeeded: "var(--chart-succeeded)",
        failed: "var(--chart-failed)",
        limited: "var(--chart-limited)",
        figure: "var(--chart-figure)",
        grid: "var(--chart-grid)",
      },
    },
    fontFamily: {
      sans: ["var(--font-geist-sans)", "ui-sans-serif", "system-ui", "sans-serif"],
      mono: ["var(--font-geist-mono)", "ui-monospace", "SFMono-Regular", "monospace"],
    },
    // Dense enough for work: 14 px is the body, 13 px the table, 12 px the caption.
    fontSize: {
      xs: ["0.75rem", "1rem"],
      sm: ["0.8125rem", "1.25rem"],
      base: ["0.875rem", "1.375rem"],
      lg: ["1rem", "1.5rem"],
      xl: ["1.25rem", "1.75rem"],
      "2xl": ["1.5rem", "2rem"],
      "3xl": ["1.875rem", "2.25rem"],
    },
    borderRadius: {
      none: "0",
      sm: "0.25rem",
      DEFAULT: "0.375rem",
      md: "0.375rem",
      lg: "0.5rem",
      xl: "0.75rem",
      full: "9999px",
    },
    boxShadow: {
      none: "none",
      xs: "var(--shadow-xs)",
      sm: "var(--shadow-sm)",
      pop: "var(--shadow-pop)",
    },
  },
} satisfies Config;
