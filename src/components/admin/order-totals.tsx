import { useTranslations } from "next-intl";
import type { Money } from "@/core/money";
import { MoneyOf } from "./money-of";

/** What the order costs, beside what it would cost at retail. */
export function OrderTotals({ retailTotal, total }: { retailTotal: Money; total: Money }) {
  const t = useTranslations("admin.orders");
  const saving = retailTotal.amount - total.amount;
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5">
      {saving !== 0 && (
        <>
          <dt className="text-muted">{t("retailTotal")}</dt>
          <dd className="text-right">
            <MoneyOf value={retailTotal} struck />
          </dd>
          <dt className="text-muted">{t("saving")}</dt>
          <dd className="text-right text-success">
            <MoneyOf value={{ amount: -saving, currency: total.currency }} />
          </dd>
        </>
      )}
      <dt className="font-medium">{t("orderTotal")}</dt>
      <dd className="text-right text-lg font-semibold">
        <MoneyOf value={total} />
      </dd>
    </dl>
  );
}
