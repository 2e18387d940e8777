import { useTranslations } from "next-intl";
import { FilterAmount } from "../ui/filter-amount";
import { FilterDate } from "../ui/filter-date";

/** Days of issue and amounts, in the FilterBar of a list of invoices. */
export function InvoiceFilterControls() {
  const t = useTranslations("billing.list");
  return (
    <>
      <FilterDate name="from" label={t("from")} />
      <FilterDate name="to" label={t("to")} />
      <span className="flex flex-wrap gap-2">
        <FilterAmount name="min" label={t("min")} />
        <FilterAmount name="max" label={t("max")} />
      </span>
    </>
  );
}
