import { useTranslations } from "next-intl";
import { InvoiceSums } from "@/components/billing/invoice-sums";
import type { InvoiceDto } from "@/features/billing";
import { PriceLines } from "./price-lines";

/** The lines of an invoice with its sums: net, tax, total, and what became of it. */
export function InvoiceLines({ invoice }: { invoice: InvoiceDto }) {
  const t = useTranslations("admin.invoices");
  return (
    <>
      <PriceLines
        caption={t("linesCaption", { number: invoice.number })}
        lines={invoice.lines}
        retail={invoice.priceKind === "retail"}
      />
      <InvoiceSums invoice={invoice} />
    </>
  );
}
