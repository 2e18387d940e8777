import { useTranslations } from "next-intl";
import { ListEmpty } from "@/components/admin/list-empty";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { isFiltered } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import type { SearchParams } from "@/components/ui/search-href";
import type { ListPage } from "@/core/list";
import type { ExchangeRateDto } from "@/features/catalog";
import { RateTable } from "./rate-table";

const PATH = "/admin/settings/currencies";
const FILTERS = ["currency"];

type PastRatesProps = {
  base: string;
  currencies: readonly string[];
  page: ListPage<ExchangeRateDto>;
  params: SearchParams;
};

/** The rates that others have followed, page by page, of all currencies or one. */
export function PastRates({ base, currencies, page, params }: PastRatesProps) {
  const t = useTranslations("rates");
  return (
    <Card title={t("past")} description={t("pastText")} flush>
      <FilterBar names={FILTERS}>
        <FilterSelect
          name="currency"
          label={t("currency")}
          all={t("allCurrencies")}
          options={currencies.map((currency) => ({ value: currency, label: currency }))}
        />
      </FilterBar>
      <RateTable
        caption={t("past")}
        base={base}
        rates={page.items}
        empty={
          <ListEmpty filtered={isFiltered(params, FILTERS)} path={PATH} title={t("noPast")}>
            {t("noPastText")}
          </ListEmpty>
        }
      />
      <CursorPagination path={PATH} params={params} nextCursor={page.nextCursor} />
    </Card>
  );
}
