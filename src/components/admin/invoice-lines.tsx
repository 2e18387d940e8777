import { useTranslations } from "next-intl";
import type { InvoiceDto } from "@/features/billing";
import { MoneyOf } from "./money-of";
import { PriceLines } from "./price-lines";
import { TotalRow } from "./total-row";

/** The lines of an invoice with its total, what was paid and what is due. */
export function InvoiceLines({ invoice }: { invoice: InvoiceDto }) {
  const t = useTranslations("admin.invoices");
  const retail = invoice.priceKind === "retail";
  return (
    <PriceLines
      caption={t("linesCaption", { number: invoice.number })}
      lines={invoice.lines}
      retail={retail}
      footer={
        <>
          <TotalRow retail={retail} label={t("total")}>
            <MoneyOf value={invoice.total} />
          </TotalRow>
          {invoice.paid.amount > 0 && (
            <TotalRow retail={retail} label={t("paidAmount")}>
              <MoneyOf value={invoice.paid} />
            </TotalRow>
          )}
          {invoice.status !== "void" && invoice.due.amount > 0 && (
            <TotalRow retail={retail} label={t("stillDue")}>
              <MoneyOf value={invoice.due} />
            </TotalRow>
          )}
        </>
      }
    />
  );
}
