import { CreditCard } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CreditNoteTable } from "@/components/billing/credit-note-table";
import { InvoiceSums } from "@/components/billing/invoice-sums";
import { lateDays } from "@/components/billing/late-days";
import { PdfLink } from "@/components/documents/pdf-link";
import { QuoteLines } from "@/components/ordering/quote-lines";
import { AttemptNotice } from "@/components/payments/attempt-notice";
import { InvoiceFacts } from "@/components/portal/invoice-facts";
import { InvoicePayment } from "@/components/portal/invoice-payment";
import { PaymentTable } from "@/components/portal/payment-table";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { SearchParams } from "@/components/ui/search-href";
import { StatusBadge } from "@/components/ui/status-badge";
import { multiplyMinor, sumMinor } from "@/core/money";
import type { InvoiceDto } from "@/features/billing";
import { chargeCardAction, checkPaymentAction, openPageAction } from "../../payment-actions";
import { payInvoiceAction } from "../actions";

const PAY = { fromBalance: payInvoiceAction, openPage: openPageAction, chargeCard: chargeCardAction };

type InvoicePageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: InvoicePageProps): Promise<Metadata> {
  await requireClient();
  return { title: (await api.portal.billing.invoice(await params)).number };
}

/** One invoice at the client's own prices: lines, payments, and how to pay it (R25, R74). */
export default async function InvoicePage({ params, searchParams }: InvoicePageProps) {
  const { actor, clock } = await requireClient();
  const { id } = await params;
  const [invoice, attempts, cards, settings, balance, provider] = await Promise.all([
    api.portal.billing.invoice({ id }),
    api.portal.billing.attempts({ id }),
    api.portal.billing.savedMethods(),
    api.portal.billing.paymentSettings(),
    api.portal.billing.balance(),
    api.portal.account.provider(),
  ]);
  const t = await getTranslations("portal.invoice");
  const list = await getTranslations("portal.invoices");
  const b = await getTranslations("billing.invoice");
  const isOpen = invoice.due.amount > 0 && invoice.status !== "void";
  const { payment } = await searchParams;
  const [latest] = attempts;
  return (
    <>
      <PageHeader
        title={invoice.number}
        breadcrumbs={[{ label: list("title"), href: "/portal/invoices" }]}
        badge={<StatusBadge status={invoice.status} />}
        action={<PdfLink href={`/portal/invoices/${invoice.id}/pdf`} />}
      />
      {invoice.status === "overdue" && (
        <Alert
          tone="danger"
          className="mb-6"
          title={b("overdue", { days: lateDays(invoice.dueAt, clock.now()) })}
        />
      )}
      {isOpen && (
        <ClientMessages namespaces={["common", "errors", "portal", "payments"]}>
          <AttemptNotice attempt={latest} returned={[payment].flat()[0]} check={checkPaymentAction} />
        </ClientMessages>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <Card title={t("lines")} flush>
            <QuoteLines
              caption={t("lines")}
              lines={invoice.lines}
              priceKind={invoice.priceKind}
              retailTotal={{ ...invoice.net, amount: retailOf(invoice) }}
              total={invoice.net}
              totalLabel={invoice.taxRate.treatment === "none" ? undefined : b("net")}
            />
            <InvoiceSums invoice={invoice} netShown />
          </Card>
          {invoice.note && (
            <Card title={b("note")}>
              <p className="whitespace-pre-wrap">{invoice.note}</p>
            </Card>
          )}
          {invoice.creditNotes.length > 0 && (
            <Card title={b("creditNotes")} flush>
              <CreditNoteTable notes={invoice.creditNotes} path="/portal/invoices/credit-notes" />
            </Card>
          )}
          <Card title={t("payments")} flush>
            <PaymentTable
              payments={invoice.payments}
              empty={
                <EmptyState icon={CreditCard} title={t(isOpen ? "noPayments" : "nothingToPay")}>
                  {isOpen && t("noPaymentsText")}
                </EmptyState>
              }
            />
          </Card>
        </div>
        <div className="grid gap-6">
          <InvoiceFacts invoice={invoice} />
          {isOpen && (
            <ClientMessages namespaces={["common", "errors", "portal", "payments"]}>
              <InvoicePayment
                invoice={invoice}
                mayPay={standingOf(actor).may("invoice:pay")}
                cards={latest?.status === "unknown" ? null : cards}
                settings={settings}
                available={balance.available}
                provider={provider}
                actions={PAY}
              />
            </ClientMessages>
          )}
        </div>
      </div>
    </>
  );
}

/** What the lines would have been at retail, in minor units: exact, since each is a unit price times a count. */
function retailOf({ lines }: InvoiceDto): number {
  return sumMinor(lines.map((line) => multiplyMinor(line.retailUnit.amount, line.quantity)));
}
