import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { InvoiceRowDto } from "@/features/billing";
import type { OrderRowDto } from "@/features/orders";
import type { ApplicationSummaryDto } from "@/features/resellers";
import { InvoiceTable } from "./invoice-table";
import { OrderTable } from "./order-table";

type ApplicationHistoryProps = {
  orders: readonly OrderRowDto[];
  invoices: readonly InvoiceRowDto[];
  /** The client's other applications, newest first. */
  earlier: readonly ApplicationSummaryDto[];
};

/** What the reviewer should know of the client: what it bought, what it owes, and whether it has asked before. */
export function ApplicationHistory({ orders, invoices, earlier }: ApplicationHistoryProps) {
  const t = useTranslations("admin.applications");
  const none = (text: string) => <p className="px-4 py-5 text-muted sm:px-5">{text}</p>;
  return (
    <>
      {earlier.length > 0 && (
        <Card flush title={t("historyEarlier")}>
          <ul className="divide-y divide-line">
            {earlier.map((application) => (
              <li key={application.id} className="flex flex-wrap items-center gap-3 px-4 py-3 sm:px-5">
                <Link
                  href={`/admin/applications/${application.id}`}
                  className="text-accent-text underline underline-offset-4"
                >
                  {application.businessName}
                </Link>
                <StatusBadge status={application.status} />
                <span className="ml-auto text-sm text-muted">
                  <DateTime value={application.createdAt} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card flush title={t("historyOrders")}>
        <OrderTable orders={orders} withBuyer={false} empty={none(t("noOrders"))} />
      </Card>
      <Card flush title={t("historyInvoices")}>
        <InvoiceTable invoices={invoices} withClient={false} empty={none(t("noInvoices"))} />
      </Card>
    </>
  );
}
