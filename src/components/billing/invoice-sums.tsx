import { useTranslations } from "next-intl";
import type { InvoiceDto } from "@/features/billing";
import { type Sum, SumList } from "./sum-list";
import { taxWords } from "./tax-words";

/** What an invoice comes to: net, its tax in words, the total, and what became of it. */
export function InvoiceSums({ invoice }: { invoice: InvoiceDto }) {
  const t = useTranslations("billing.invoice");
  const tax = useTranslations("billing.tax");
  const { net, total, paid, credited, refunded, due, status, taxRate } = invoice;
  const sums: (Sum | false)[] = [
    taxRate.treatment !== "none" && { label: t("net"), value: net },
    taxRate.treatment !== "none" && { label: taxWords(taxRate, tax), value: invoice.tax },
    { label: t("total"), value: total, strong: true, large: true },
    paid.amount > 0 && { label: t("paid"), value: paid },
    credited.amount > 0 && { label: t("credited"), value: credited },
    refunded.amount > 0 && { label: t("refunded"), value: refunded },
    status !== "void" && due.amount > 0 && { label: t("due"), value: due, strong: true },
  ];
  return (
    <SumList sums={sums.filter((sum) => sum !== false)} className="border-t border-line px-4 py-3 sm:px-5" />
  );
}
