import { useTranslations } from "next-intl";
import { TaxTotal } from "@/components/billing/tax-total";
import type { OrderDetailDto } from "@/features/orders";
import { MoneyOf } from "./money-of";

/** What the order costs, beside what it would cost at retail. */
export function OrderTotals({ order }: { order: OrderDetailDto }) {
  const t = useTranslations("admin.orders");
  const { retailTotal, total, tax, invoiceTotal, invoice } = order;
  const saving = retailTotal.amount - total.amount;
  return (
    <div className="grid gap-1.5">
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
      {invoice && <TaxTotal terms={invoice.taxRate} tax={tax} total={invoiceTotal} />}
    </div>
  );
}
