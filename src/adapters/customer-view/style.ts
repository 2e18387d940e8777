import { themesOf } from "@/core/colour";

/** The tokens of globals.css that these pages use, by theme; a test keeps both the same. */
export const TOKENS = {
  light: {
    canvas: "#fafafb",
    surface: "#ffffff",
    sunken: "#f4f4f6",
    line: "#e6e6eb",
    fg: "#18181f",
    muted: "#565664",
    success: "#146c3a",
    warning: "#875000",
    danger: "#b3231a",
    info: "#1a5ca8",
  },
  dark: {
    canvas: "#0d0d11",
    surface: "#141419",
    sunken: "#1b1b22",
    line: "#28282f",
    fg: "#ececf1",
    muted: "#a9a9b6",
    success: "#62cf8f",
    warning: "#e9b653",
    danger: "#ff9088",
    info: "#82b7fb",
  },
} as const;

const NO_ACCENT = {
  light: { accent: "#18181f", accentFg: "#ffffff" },
  dark: { accent: "#ececf1", accentFg: "#0d0d11" },
};

/** The sheet of a page in a brand's colour; without one, in no colour at all. */
export function styleSheet(accent: string | null): string {
  const themes = accent ? themesOf(accent) : NO_ACCENT;
  const theme = (name: "light" | "dark") =>
    Object.entries({ ...TOKENS[name], accent: themes[name].accent, "accent-fg": themes[name].accentFg })
      .map(([token, value]) => `--${token}:${value}`)
      .join(";");
  return `:root{color-scheme:light dark;${theme("light")}}
@media (prefers-color-scheme:dark){:root{${theme("dark")}}}
${RULES}`;
}

const RULES = `*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--fg);font:400 1rem/1.5rem ui-sans-serif,system-ui,sans-serif;-webkit-text-size-adjust:100%}
a{color:var(--accent);text-underline-offset:4px;overflow-wrap:anywhere}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
header,main,footer{max-width:60rem;margin:0 auto;padding:1.25rem 1rem}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.75rem 2rem}
header+nav{border-block:1px solid var(--line);background:var(--surface)}
.mark{display:flex;align-items:center;min-height:2.5rem;margin:0;font-size:1.125rem;font-weight:650;overflow-wrap:anywhere}
.mark img{display:block;max-height:2.5rem;max-width:12rem;object-fit:contain}
.who{margin:0;color:var(--muted);overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;max-width:60rem;margin:0 auto;padding:0 1rem;list-style:none}
nav a{display:inline-block;padding:.75rem 0;color:var(--muted);text-decoration:none;border-bottom:2px solid transparent}
nav a[aria-current]{color:var(--fg);font-weight:600;border-color:var(--accent)}
h1{margin:.5rem 0 0;font-size:1.5rem;line-height:2rem}
h2{margin:2rem 0 .75rem;font-size:1.0625rem}
.lead{margin:.25rem 0 0;color:var(--muted)}
.head{display:flex;flex-wrap:wrap;align-items:flex-end;justify-content:space-between;gap:1rem;margin-bottom:1.25rem}
.button{display:inline-block;padding:.5rem .875rem;border-radius:.375rem;background:var(--accent);color:var(--accent-fg);font-weight:550;text-decoration:none}
.card{border:1px solid var(--line);border-radius:.5rem;background:var(--surface);overflow:hidden}
table{width:100%;border-collapse:collapse}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.75rem 1rem;text-align:start;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
tr:last-child td{border-bottom:0}
thead th{font-size:.8125rem;font-weight:550;color:var(--muted);background:var(--sunken)}
.end{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.sub{display:block;font-size:.8125rem;color:var(--muted)}
.name{font-weight:550}
.active{color:var(--success)}.suspended{color:var(--danger)}.pending{color:var(--warning)}.provisioning{color:var(--info)}
.empty{padding:2.5rem 1rem;text-align:center;color:var(--muted)}
footer{margin-top:2rem;color:var(--muted);font-size:.875rem}
footer ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0 0 .5rem;padding:0;list-style:none}
footer a,nav a,.button{min-height:24px}
.plain{display:grid;place-content:center;min-height:100vh;max-width:30rem;text-align:center}
@media (max-width:40rem){thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,tr,td{display:block}tr{padding:.75rem 1rem;border-bottom:1px solid var(--line)}tr:last-child{border-bottom:0}
td{padding:.125rem 0;border:0}.end{text-align:start}td[data-label]::before{content:attr(data-label) ": ";color:var(--muted)}}`;
