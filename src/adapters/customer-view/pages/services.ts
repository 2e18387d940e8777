import type { BrandLook, ViewedServiceDto } from "@/features/brand";
import { viewServices } from "@/features/brand";
import { frameOf } from "../frame-of";
import { type Html, html } from "../html";
import type { ViewPage } from "../view-page";
import { type Language, languageOf } from "../words";

/** The customer's services: what it has, how it is, when it renews, and the reseller's price. */
export const page: ViewPage = {
  path: "",
  show: async (ctx, input) => {
    const { view, services, total } = await viewServices(ctx, input);
    const language = languageOf(view.locale);
    const { t } = language;
    return {
      kind: "page",
      title: t("services.title"),
      frame: frameOf(view),
      body: html`<div class="head"><div><h1>${t("services.title")}</h1>
<p class="lead">${t("services.lead", { brand: view.brand.name })}</p></div>
${services.length > 0 ? html`<a class="button" href="/c/${input.token}/services.pdf">${t("download")}</a>` : null}</div>
<div class="card">${services.length > 0 ? tableOf(services, language) : emptyOf(view.brand, language)}</div>
${total > services.length ? html`<p class="lead">${t("services.more", { shown: services.length, total })}</p>` : null}`,
    };
  },
};

function emptyOf({ name }: BrandLook, { t }: Language): Html {
  return html`<p class="empty">${t("services.none", { brand: name })}</p>`;
}

function tableOf(services: readonly ViewedServiceDto[], language: Language): Html {
  const { t } = language;
  return html`<table><caption>${t("services.title")}</caption>
<thead><tr><th scope="col">${t("services.service")}</th><th scope="col">${t("services.status")}</th><th scope="col">${t("services.renews")}</th><th scope="col" class="end">${t("services.price")}</th></tr></thead>
<tbody>${services.map((service) => rowOf(service, language))}</tbody></table>`;
}

function rowOf(service: ViewedServiceDto, language: Language): Html {
  const { t, money } = language;
  const { name, product, status, cycle, price } = service;
  return html`<tr>
<td><span class="name">${name}</span>${product === name ? null : html`<span class="sub">${product}</span>`}</td>
<td data-label="${t("services.status")}"><span class="${status}">${t(`status.${status}`)}</span></td>
<td data-label="${t("services.renews")}">${renewalOf(service, language)}</td>
<td class="end" data-label="${t("services.price")}">${price ? html`${money(price)}<span class="sub">${t(`cycles.${cycle}`)}</span>` : t("services.noPrice")}</td>
</tr>
`;
}

function renewalOf({ renewsAt, endsAt }: ViewedServiceDto, { t, day }: Language): string {
  if (renewsAt) return day(renewsAt);
  return endsAt ? t("services.ends", { date: day(endsAt) }) : t("services.noRenewal");
}
