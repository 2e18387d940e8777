import { viewPrices } from "@/features/brand";
import type { ListedPrice } from "@/features/resale";
import { frameOf } from "../frame-of";
import { type Html, html } from "../html";
import type { ViewPage } from "../view-page";
import { type Language, languageOf } from "../words";

/** The reseller's own price list, by category. */
export const page: ViewPage = {
  path: "/prices",
  show: async (ctx, input) => {
    const { view, prices } = await viewPrices(ctx, input);
    const language = languageOf(view.locale);
    const { t } = language;
    return {
      kind: "page",
      title: t("prices.title"),
      frame: frameOf(view),
      body: html`<div class="head"><div><h1>${t("prices.title")}</h1>
<p class="lead">${t("prices.lead", { brand: view.brand.name })}</p></div>
${prices.length > 0 ? html`<a class="button" href="/c/${input.token}/prices.pdf">${t("download")}</a>` : null}</div>
${prices.length > 0 ? grouped(prices, ({ category }) => category).map((one) => categoryOf(one, language)) : html`<div class="card"><p class="empty">${t("prices.none")}</p></div>`}`,
    };
  },
};

function categoryOf([category, prices]: [string, ListedPrice[]], { t, money }: Language): Html {
  const products = grouped(prices, ({ product }) => product);
  return html`<h2>${category}</h2>
<div class="card"><table><caption>${category}</caption>
<thead><tr><th scope="col">${t("prices.product")}</th><th scope="col" class="end">${t("prices.price")}</th></tr></thead>
<tbody>${products.map(
    ([product, rows]) => html`<tr><td><span class="name">${product}</span></td>
<td class="end">${rows.map(
      ({ price, cycle }) =>
        html`<span>${money(price)}<span class="sub">${t(`cycles.${cycle}`)}</span></span>`,
    )}</td></tr>
`,
  )}</tbody></table></div>`;
}

/** Rows by what they have in common, in their order. */
function grouped(rows: readonly ListedPrice[], by: (row: ListedPrice) => string): [string, ListedPrice[]][] {
  const groups = new Map<string, ListedPrice[]>();
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row]);
  return [...groups];
}
