import type { Locale } from "@/i18n/locales";
import { type Html, html } from "./html";
import { styleSheet } from "./style";
import type { Frame } from "./view-page";
import { languageOf } from "./words";

export type PageParts = {
  title: string;
  nonce: string;
  frame: Frame;
  /** `/c/<token>`. */
  base: string;
  /** Which of the pages it is, by its path. */
  path: string;
  body: Html;
};

/** A page of a customer, in the reseller's name and colours and nobody else's. */
export function pageOf({ title, nonce, frame, base, path, body }: PageParts): string {
  const { brand, customer, expiresAt, locale } = frame;
  const { t, day } = languageOf(locale);
  const link = (to: string, label: string) =>
    html`<li><a href="${base}${to}"${to === path ? html` aria-current="page"` : null}>${label}</a></li>`;
  const icon = brand.hasLogo ? `${base}/logo` : "data:,";
  return documentOf(
    { title: `${title} · ${brand.name}`, locale, nonce, accent: brand.accent, icon },
    html`<header>
<p class="mark">${brand.hasLogo ? html`<img src="${base}/logo" alt="${brand.name}">` : brand.name}</p>
<p class="who">${customer}</p>
</header>
<nav aria-label="${t("nav.label")}"><ul>${link("", t("nav.services"))}${link("/prices", t("nav.prices"))}</ul></nav>
<main>${body}</main>
<footer>
<ul aria-label="${t("support.label")}">
<li>${t("support.questions")}</li>
<li><a href="mailto:${brand.supportEmail}">${brand.supportEmail}</a></li>
${brand.supportPhone ? html`<li><a href="tel:${brand.supportPhone.replaceAll(/[^\d+]/g, "")}">${brand.supportPhone}</a></li>` : null}
${brand.supportUrl ? html`<li><a href="${brand.supportUrl}" rel="noreferrer">${t("support.page")}</a></li>` : null}
</ul>
<p>${t("until", { date: day(expiresAt) })}</p>
</footer>`,
  );
}

/** A page in nobody's name: what is not there, or not for now. */
export function plainPage(parts: { title: string; text: string; locale: Locale; nonce: string }): string {
  const { title, text, locale, nonce } = parts;
  return documentOf(
    { title, locale, nonce, accent: null, icon: "data:," },
    html`<main class="plain"><h1>${title}</h1><p class="lead">${text}</p></main>`,
  );
}

type Head = { title: string; locale: Locale; nonce: string; accent: string | null; icon: string };

function documentOf({ title, locale, nonce, accent, icon }: Head, body: Html): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow,noarchive">
<meta name="referrer" content="no-referrer">
${html`<title>${title}</title><link rel="icon" href="${icon}">`.text}
<style nonce="${nonce}">${styleSheet(accent)}</style>
</head>
<body>
${body.text}
</body>
</html>
`;
}
