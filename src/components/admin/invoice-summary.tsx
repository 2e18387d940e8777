import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { InvoiceDto } from "@/features/billing";
import { buyerHref } from "./links";
import { MoneyOf } from "./money-of";
import { SideList } from "./side-list";

const link = "text-accent-text hover:underline";

/** Whose invoice it is, from which order, and when it is due. */
export function InvoiceSummary({ invoice }: { invoice: InvoiceDto }) {
  const t = useTranslations("admin.invoices");
  const c = useTranslations("admin.common");
  const o = useTranslations("admin.orders");
  const b = useTranslations("billing.invoice");
  return (
    <SideList
      items={[
        {
          term: c("client"),
          value: (
            <Link href={buyerHref(invoice.client.id, invoice.priceKind)} className={link}>
              {invoice.client.name}
            </Link>
          ),
        },
        ...(invoice.orderId
          ? [
              {
                term: t("order"),
                value: (
                  <Link href={`/admin/orders/${invoice.orderId}`} className={link}>
                    {t("openOrder")}
                  </Link>
                ),
              },
            ]
          : []),
        { term: t("priceKind"), value: o("kindLabel", { kind: invoice.priceKind }) },
        { term: t("issued"), value: <DateTime value={invoice.issuedAt} /> },
        { term: t("dueAt"), value: <DateTime value={invoice.dueAt} /> },
        ...(invoice.paidAt ? [{ term: t("paidOn"), value: <DateTime value={invoice.paidAt} /> }] : []),
        { term: t("total"), value: <MoneyOf value={invoice.total} /> },
        { term: t("stillDue"), value: <MoneyOf value={invoice.due} /> },
        ...(invoice.refunded.amount > 0
          ? [{ term: b("refunded"), value: <MoneyOf value={invoice.refunded} /> }]
          : []),
      ]}
    />
  );
}
