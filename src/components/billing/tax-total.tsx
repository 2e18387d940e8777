import { useTranslations } from "next-intl";
import type { Money as Amount } from "@/core/money";
import { useFormats } from "../ui/use-formats";
import { SumList } from "./sum-list";
import { type TaxFacts, taxWords } from "./tax-words";

type TaxTotalProps = { terms: TaxFacts; tax: Amount; total: Amount; className?: string };

/** Below a net total: the tax in words, and what the invoice asks for. Nothing where no tax is charged at all. */
export function TaxTotal({ terms, tax, total, className }: TaxTotalProps) {
  const t = useTranslations("billing.tax");
  const formats = useFormats();
  if (terms.treatment === "none") return null;
  return (
    <SumList
      className={className}
      sums={[
        { label: taxWords(terms, t, formats), value: tax },
        { label: t("total"), value: total, strong: true },
      ]}
    />
  );
}
