import { type Brand, textOn } from "./brand";
import { cleanLine, cleanText } from "./clean-text";
import { LINK_MARK, type Quote, type Sheet } from "./letter";

const FONT = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const TEXT = "margin:0 0 16px;font-size:16px;line-height:24px;overflow-wrap:anywhere";

// Programs that know it follow the reader's theme; others keep what stands at each element.
const DARK = `@media (prefers-color-scheme: dark) {
  .page { background: #101114 !important; }
  .card { background: #1a1c20 !important; border-color: #33363d !important; }
  .ink { color: #ecedef !important; }
  .soft { color: #a4a8b0 !important; border-color: #4a4e57 !important; }
  .press { background: #ecedef !important; color: #101114 !important; }
  .plain { color: #a9c1ff !important; }
}`;

/** A letter as HTML: everything escaped, nothing loaded from anywhere but the brand's logo. */
export function renderHtml({ language, letter, greeting, brand, footer, url }: Sheet): string {
  const line = (text: string) => escapeHtml(cleanLine(text));
  const body = [
    `<h1 class="ink" dir="auto" style="margin:0 0 20px;font-size:20px;line-height:28px;color:#17181b;overflow-wrap:anywhere">${line(letter.heading)}</h1>`,
    paragraph(greeting),
    ...letter.paragraphs.map((part) => (typeof part === "string" ? paragraph(part) : quoted(part))),
    ...(letter.button && url ? [button(line(letter.button.label), url, brand)] : []),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${line(letter.subject)}</title>
<style>${DARK}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f4f4f5;${FONT}">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f4f4f5">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;text-align:left">
<tr><td class="ink" dir="auto" style="padding:0 4px 12px;font-size:15px;font-weight:600;color:#17181b">${masthead(brand)}</td></tr>
<tr><td class="card" style="padding:28px 24px 12px;background:#ffffff;border:1px solid #e2e3e6;border-radius:10px">
${body.join("\n")}
</td></tr>
<tr><td class="soft" style="padding:16px 4px 0;font-size:13px;line-height:20px;color:#5c6069">${footer.map(line).join("<br>")}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

/** The brand's logo, with its name for readers that load no images, or the name alone. */
function masthead({ name, logoUrl }: Brand): string {
  const text = escapeHtml(cleanLine(name));
  return logoUrl
    ? `<img src="${escapeHtml(logoUrl)}" alt="${text}" height="32" style="display:block;height:32px;max-width:240px;border:0">`
    : text;
}

function paragraph(text: string): string {
  return `<p class="ink" dir="auto" style="${TEXT};color:#17181b">${lines(text)}</p>`;
}

function quoted({ quote }: Quote): string {
  return `<blockquote class="soft" dir="auto" style="${TEXT};padding:2px 0 2px 14px;border-left:3px solid #c9ccd1;color:#44474e">${lines(quote)}</blockquote>`;
}

function button(label: string, url: string, { accent }: Brand): string {
  const href = url === LINK_MARK ? LINK_MARK : escapeHtml(url);
  return `<p style="margin:24px 0 12px"><a${accent ? "" : ' class="press"'} href="${href}" target="_blank" style="display:inline-block;padding:10px 18px;border-radius:6px;background:${accent ?? "#17181b"};color:${accent ? textOn(accent) : "#ffffff"};font-size:15px;font-weight:600;text-decoration:none">${label}</a></p>
<p class="soft" style="margin:0 0 16px;font-size:13px;line-height:20px;color:#5c6069;overflow-wrap:anywhere"><a class="plain" href="${href}" target="_blank" style="color:#2f4fb5">${href}</a></p>`;
}

function lines(text: string): string {
  return escapeHtml(cleanText(text)).replaceAll("\n", "<br>");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // So that nothing that somebody wrote is taken for the mark of a link.
  "{": "&#123;",
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"'{]/g, (character) => ESCAPES[character] ?? "");
}

/** The HTML with its secret link. */
export function withLinkInHtml(html: string, link: string): string {
  return html.replaceAll(LINK_MARK, () => escapeHtml(link));
}

/** The HTML as it looks in one theme, for a preview that does not follow the reader's own. */
export function inTheme(html: string, theme: "light" | "dark"): string {
  return html.replace(
    "@media (prefers-color-scheme: dark)",
    theme === "dark" ? "@media all" : "@media not all",
  );
}
