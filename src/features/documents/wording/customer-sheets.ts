import type { Sheet } from "@/integrations/documents";
import type { PriceListDocument, ServicesDocument } from "../domain/model";
import { languageOf } from "./language";
import { letterOf } from "./letter";

/** R79: a reseller's prices, for its customer. */
export function priceListSheet(list: PriceListDocument): Sheet {
  const { prices, currency, issuedAt } = list;
  const { t, day, money } = languageOf(list.locale);
  return {
    ...letterOf(list, t("party.for")),
    title: t("title.price_list"),
    facts: [
      { label: t("facts.asOf"), value: day(issuedAt) },
      { label: t("facts.currency"), value: currency },
    ],
    table: {
      columns: [t("table.product"), t("table.cycle"), t("table.price")],
      rows: prices.map(({ category, product, cycle, priceMinor }) => ({
        cells: [product, t(`cycle.${cycle}`), money(priceMinor, currency)],
        details: [category],
      })),
      empty: t("table.noPrices"),
    },
    totals: [],
    notes: [],
  };
}

/** R79: a customer's services at a reseller. */
export function servicesSheet(overview: ServicesDocument): Sheet {
  const { services, issuedAt } = overview;
  const { t, day, shortDay, money } = languageOf(overview.locale);
  return {
    ...letterOf(overview, t("party.for")),
    title: t("title.services"),
    facts: [{ label: t("facts.asOf"), value: day(issuedAt) }],
    table: {
      columns: [t("table.service"), t("table.status"), t("table.renews"), t("table.price")],
      rows: services.map(({ name, product, status, cycle, renewsAt, endsAt, price }) => ({
        cells: [
          name,
          t(`serviceStatus.${status}` as "serviceStatus.active"),
          renewsAt ? shortDay(renewsAt) : endsAt ? t("line.ends", { date: shortDay(endsAt) }) : "",
          price ? money(price.amount, price.currency) : "",
        ],
        details: [...(product === name ? [] : [product]), t(`cycle.${cycle}`)],
      })),
      empty: t("table.noServices"),
    },
    totals: [],
    notes: [],
  };
}
