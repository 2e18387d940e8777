import { useTranslations } from "next-intl";
import { ColumnMenu } from "@/components/lists/column-menu";
import { choiceParam, textParam } from "@/components/lists/list-query";
import { countryOptions } from "@/components/portal/country-options";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";
import type { ExportCustomersInput } from "@/features/customers";
import { type Formats, useFormats } from "../ui/use-formats";
import { OPTIONAL_COLUMNS, useColumnLabels } from "./customer-columns";

/** Names of the parameters that narrow the list. */
export const CUSTOMER_FILTERS = ["q", "status", "services", "country"];

/** The filters of an address; what is none of ours counts as no filter. */
export function customerFilters(params: SearchParams, formats: Formats): Omit<ExportCustomersInput, "sort"> {
  return {
    q: textParam(params, "q"),
    status: choiceParam(params, "status", ["archived", "all"]),
    services: choiceParam(params, "services", ["active", "none"]),
    country: choiceParam(
      params,
      "country",
      countryOptions(formats).map(({ value }) => value),
    ),
  };
}

/** Search, filters and the choice of columns above the list of customers. */
export function CustomerFilters({ shown }: { shown: readonly string[] }) {
  const t = useTranslations("customers.list");
  const c = useTranslations("portal.customers");
  const v = useTranslations("views");
  const status = useTranslations("common.status");
  const labels = useColumnLabels();
  const formats = useFormats();
  return (
    <FilterBar
      names={CUSTOMER_FILTERS}
      actions={
        <ColumnMenu
          label={v("columns")}
          resetLabel={v("columnsReset")}
          columns={OPTIONAL_COLUMNS.map((key) => ({ key, label: labels[key] }))}
          shown={shown}
        />
      }
    >
      <SearchBox label={c("search")} />
      <FilterSelect
        name="status"
        label={t("statusFilter")}
        all={t("activeOnly")}
        options={[
          { value: "archived", label: status("archived") },
          { value: "all", label: t("all") },
        ]}
      />
      <FilterSelect
        name="services"
        label={t("servicesFilter")}
        all={t("anyServices")}
        options={[
          { value: "active", label: t("withActive") },
          { value: "none", label: t("withoutActive") },
        ]}
      />
      <FilterSelect
        name="country"
        label={t("country")}
        all={t("allCountries")}
        options={countryOptions(formats)}
      />
    </FilterBar>
  );
}
