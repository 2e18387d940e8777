import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DefinitionList } from "@/components/ui/definition-list";
import { Money } from "@/components/ui/money";
import type { InvoiceDto } from "@/features/billing";

/** An invoice's dates and amounts. */
export function InvoiceFacts({ invoice }: { invoice: InvoiceDto }) {
  const t = useTranslations("portal.invoice");
  const { total, paid, due, refunded, orderId, paidAt, status } = invoice;
  return (
    <Card title={t("details")}>
      <DefinitionList
        items={[
          { term: t("total"), value: <Money amount={total.amount} currency={total.currency} code /> },
          { term: t("paidAmount"), value: <Money amount={paid.amount} currency={paid.currency} /> },
          ...(status === "void"
            ? []
            : [
                {
                  term: t("due"),
                  value: (
                    <Money amount={due.amount} currency={due.currency} className="font-semibold text-fg" />
                  ),
                },
              ]),
          ...(refunded.amount > 0
            ? [
                {
                  term: t("refunded"),
                  value: <Money amount={refunded.amount} currency={refunded.currency} />,
                },
              ]
            : []),
          { term: t("issued"), value: <DateTime value={invoice.issuedAt} /> },
          { term: t("dueAt"), value: <DateTime value={invoice.dueAt} /> },
          ...(paidAt ? [{ term: t("paidAt"), value: <DateTime value={paidAt} /> }] : []),
          ...(orderId
            ? [
                {
                  term: t("order"),
                  value: (
                    <Link
                      href={`/portal/orders/${orderId}`}
                      className="text-accent-text underline-offset-4 hover:underline"
                    >
                      {t("toOrder")}
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
