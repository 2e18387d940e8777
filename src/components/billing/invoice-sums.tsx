import { useTranslations } from "next-intl";
import type { InvoiceDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";
import { type Sum, SumList } from "./sum-list";
import { taxWords } from "./tax-words";

type InvoiceSumsProps = {
  invoice: InvoiceDto;
  /** The lines above end with their net sum already. */
  netShown?: boolean;
};

/** What an invoice comes to: net, its tax in words, the total, and what became of it. */
export function InvoiceSums({ invoice, netShown = false }: InvoiceSumsProps) {
  const t = useTranslations("billing.invoice");
  const tax = useTranslations("billing.tax");
  const formats = useFormats();
  const { net, total, paid, credited, refunded, due, status, taxRate } = invoice;
  const isTaxed = taxRate.treatment !== "none";
  const sums: (Sum | false)[] = [
    isTaxed && !netShown && { label: t("net"), value: net },
    isTaxed && { label: taxWords(taxRate, tax, formats), value: invoice.tax },
    (isTaxed || !netShown) && { label: t("total"), value: total, strong: true, large: true },
    paid.amount > 0 && { label: t("paid"), value: paid },
    credited.amount > 0 && { label: t("credited"), value: credited },
    refunded.amount > 0 && { label: t("refunded"), value: refunded },
    status !== "void" && due.amount > 0 && { label: t("due"), value: due, strong: true },
  ];
  const shown = sums.filter((sum) => sum !== false);
  if (shown.length === 0) return null;
  return <SumList sums={shown} className="border-t border-line px-4 py-3 sm:px-5" />;
}
