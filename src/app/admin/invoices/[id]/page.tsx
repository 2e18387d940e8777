import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { InvoiceActions } from "@/components/admin/invoice-actions";
import { InvoiceLines } from "@/components/admin/invoice-lines";
import { InvoiceSummary } from "@/components/admin/invoice-summary";
import { PaymentTable } from "@/components/admin/payment-table";
import { WaitingNotice } from "@/components/admin/waiting-notice";
import { CreditNoteTable } from "@/components/billing/credit-note-table";
import { lateDays } from "@/components/billing/late-days";
import { PdfLink } from "@/components/documents/pdf-link";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { AttemptTable, CardRefundTable } from "@/components/payments/attempt-table";
import { ClientMessages } from "@/components/shell/client-messages";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { getFormats } from "@/components/ui/get-formats";
import { IdText } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { toleranceIn } from "@/features/billing";
import { acceptDifferenceAction, creditAction, recordTransferAction, voidAction } from "../actions";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  return { title: (await api.admin.invoices.get(await params)).number };
}

const ACTIONS = {
  record: recordTransferAction,
  accept: acceptDifferenceAction,
  credit: creditAction,
  void: voidAction,
};

export default async function InvoicePage({ params }: ObjectPageProps) {
  const ctx = await requireAdmin();
  const { id } = await params;
  const [invoice, attempts, cardRefunds, settings, t, b, p] = await Promise.all([
    api.admin.invoices.get({ id }),
    api.admin.invoices.attempts({ id }),
    api.admin.invoices.cardRefunds({ id }),
    api.admin.settings.get(),
    getTranslations("admin.invoices"),
    getTranslations("billing.invoice"),
    getTranslations("payments"),
  ]);
  const rates = await api.admin.payments.rates({ currency: invoice.total.currency });
  const paidByCard = attempts.some(({ status }) => status === "succeeded");
  const formats = await getFormats();
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
            <ClientMessages namespaces={["common", "errors", "admin", "billing", "books", "payments"]}>
              <InvoiceActions
                invoice={invoice}
                paidByCard={paidByCard}
                today={ctx.clock.now().toISOString().slice(0, 10)}
                rates={rates}
                toleranceMinor={toleranceIn(
                  settings.billing.roundingToleranceMinor,
                  settings.company.currency,
                  invoice.total.currency,
                )}
                actions={ACTIONS}
              />
            </ClientMessages>
          </>
        }
      />
      {invoice.status === "overdue" && (
        <Alert
          tone="danger"
          title={b("overdue", { days: lateDays(invoice.dueAt, ctx.clock.now()) })}
          className="mb-6"
        >
          {t("overdueText", { date: formats.date(invoice.dueAt) })}
        </Alert>
      )}
      <WaitingNotice invoice={invoice} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <Card flush title={t("lines")}>
            <InvoiceLines invoice={invoice} />
          </Card>
          {invoice.note && (
            <Card title={b("note")}>
              <p className="whitespace-pre-wrap">{invoice.note}</p>
            </Card>
          )}
          {invoice.creditNotes.length > 0 && (
            <Card flush title={b("creditNotes")}>
              <CreditNoteTable notes={invoice.creditNotes} path="/admin/invoices/credit-notes" />
            </Card>
          )}
          <Card flush title={t("payments")}>
            <PaymentTable
              payments={invoice.payments}
              caption={t("paymentsCaption", { number: invoice.number })}
              withClient={false}
              empty={<p className="px-4 py-6 text-muted sm:px-5">{t("noPayments")}</p>}
            />
          </Card>
          {attempts.length > 0 && (
            <Card flush title={p("attempts.title")}>
              <AttemptTable attempts={attempts} number={invoice.number} />
            </Card>
          )}
          {cardRefunds.length > 0 && (
            <Card flush title={p("refunds.title")}>
              <CardRefundTable refunds={cardRefunds} number={invoice.number} />
            </Card>
          )}
        </div>
        <Card title={t("summary")}>
          <InvoiceSummary invoice={invoice} />
        </Card>
      </div>
    </>
  );
}
