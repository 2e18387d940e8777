import { CreditCard } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { PdfLink } from "@/components/documents/pdf-link";
import { QuoteLines } from "@/components/ordering/quote-lines";
import { InvoiceActions } from "@/components/portal/invoice-actions";
import { InvoiceFacts } from "@/components/portal/invoice-facts";
import { PaymentTable } from "@/components/portal/payment-table";
import { standingOf } from "@/components/portal/standing";
import { TransferCard } from "@/components/portal/transfer-card";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { multiplyMinor, sumMinor } from "@/core/money";
import type { InvoiceDto } from "@/features/billing";
import { payInvoiceAction } from "../actions";

type InvoicePageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: InvoicePageProps): Promise<Metadata> {
  await requireClient();
  return { title: (await api.portal.billing.invoice(await params)).number };
}

/** One invoice at the client's own prices: lines, payments, and how to pay it (R25, R74). */
export default async function InvoicePage({ params }: InvoicePageProps) {
  const { actor } = await requireClient();
  const [invoice, balance, provider] = await Promise.all([
    api.portal.billing.invoice(await params),
    api.portal.billing.balance(),
    api.portal.account.provider(),
  ]);
  const t = await getTranslations("portal.invoice");
  const list = await getTranslations("portal.invoices");
  const isOpen = invoice.due.amount > 0 && invoice.status !== "void";
  return (
    <>
      <PageHeader
        title={invoice.number}
        breadcrumbs={[{ label: list("title"), href: "/portal/invoices" }]}
        badge={<StatusBadge status={invoice.status} />}
        action={
          <>
            <PdfLink href={`/portal/invoices/${invoice.id}/pdf`} />
            {isOpen && standingOf(actor).may("invoice:pay") && (
              <InvoiceActions
                id={invoice.id}
                number={invoice.number}
                due={invoice.due}
                available={balance.available}
                pay={payInvoiceAction}
              />
            )}
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <Card title={t("lines")} flush>
            <QuoteLines
              caption={t("lines")}
              lines={invoice.lines}
              priceKind={invoice.priceKind}
              retailTotal={{ ...invoice.total, amount: retailOf(invoice) }}
              total={invoice.total}
            />
          </Card>
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
            <TransferCard
              title={t("transfer")}
              provider={provider.name}
              supportEmail={provider.supportEmail}
              reference={invoice.number}
              hint={t("transferHint")}
            />
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
