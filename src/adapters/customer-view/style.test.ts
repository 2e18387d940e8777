import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contrast, themesOf } from "@/core/colour";
import { html } from "./html";
import { styleSheet, TOKENS } from "./style";

const globals = readFileSync(path.join(import.meta.dirname, "../../app/globals.css"), "utf8");
const themes = {
  light: /:root \{([^}]*)\}/.exec(globals)?.[1],
  dark: /\.dark \{([^}]*)\}/.exec(globals)?.[1],
};

describe("the style of customers' pages", () => {
  it.each(["light", "dark"] as const)("has the %s tokens of all other pages, and is read", (theme) => {
    for (const [name, value] of Object.entries(TOKENS[theme])) {
      expect(themes[theme]).toContain(`--${name}: ${value};`);
      if (["fg", "muted", "success", "warning", "danger", "info"].includes(name))
        for (const surface of ["canvas", "surface", "sunken"] as const)
          expect(contrast(value, TOKENS[theme][surface]), `${name} on ${surface}`).toBeGreaterThanOrEqual(
            4.5,
          );
    }
    const { accent, accentFg } = themesOf("#0f766e")[theme];
    expect(styleSheet("#0f766e")).toContain(`--accent:${accent};--accent-fg:${accentFg}`);
  });
});

describe("markup", () => {
  it("takes what somebody typed as text, wherever it stands", () => {
    const typed = `<script>alert("1")</script>' & co`;
    expect(html`<p title="${typed}">${[typed, html`<b>${1}</b>`, null, false]}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; &amp; co">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; &amp; co<b>1</b></p>',
    );
  });
});
