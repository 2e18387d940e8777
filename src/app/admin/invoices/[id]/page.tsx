import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { InvoiceLines } from "@/components/admin/invoice-lines";
import { InvoiceSummary } from "@/components/admin/invoice-summary";
import { PaymentTable } from "@/components/admin/payment-table";
import { RecordTransferDialog } from "@/components/admin/record-transfer-dialog";
import { RefundDialog } from "@/components/admin/refund-dialog";
import { PdfLink } from "@/components/documents/pdf-link";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/components/ui/format";
import { IdText } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { pageTitle } from "../../page-title";
import { recordTransferAction, refundAction } from "../actions";

export const generateMetadata = pageTitle("admin.invoices");

export default async function InvoicePage({ params }: ObjectPageProps) {
  const ctx = await requireAdmin();
  const { id } = await params;
  const [invoice, t] = await Promise.all([api.admin.invoices.get({ id }), getTranslations("admin.invoices")]);
  const payable = invoice.status !== "void" && invoice.due.amount > 0;
  const refundable = invoice.status === "paid" && invoice.refunded.amount < invoice.paid.amount;
  return (
    <>
      <PageHeader
        title={invoice.number}
        breadcrumbs={[{ label: t("title"), href: "/admin/invoices" }]}
        badge={<StatusBadge status={invoice.status} />}
        meta={<IdText id={invoice.id} />}
        action={
          <>
            <PdfLink href={`/admin/invoices/${invoice.id}/pdf`} />
            {payable ? (
              <RecordTransferDialog
                invoice={invoice}
                today={ctx.clock.now().toISOString().slice(0, 10)}
                action={recordTransferAction}
              />
            ) : (
              refundable && <RefundDialog invoice={invoice} action={refundAction} />
            )}
          </>
        }
      />
      {invoice.status === "overdue" && (
        <Alert tone="danger" title={t("overdueTitle")} className="mb-6">
          {t("overdueText", { date: formatDate(invoice.dueAt) })}
        </Alert>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <Card flush title={t("lines")}>
            <InvoiceLines invoice={invoice} />
          </Card>
          <Card flush title={t("payments")}>
            <PaymentTable
              payments={invoice.payments}
              caption={t("paymentsCaption", { number: invoice.number })}
              withClient={false}
              empty={<p className="px-4 py-6 text-muted sm:px-5">{t("noPayments")}</p>}
            />
          </Card>
        </div>
        <Card title={t("summary")}>
          <InvoiceSummary invoice={invoice} />
        </Card>
      </div>
    </>
  );
}
