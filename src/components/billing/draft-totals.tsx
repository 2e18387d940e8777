import { useTranslations } from "next-intl";
import { FULL_BPS, roundDivide } from "@/core/money";
import type { TaxDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";
import { type LineDraft, lineAmount } from "./draft-form";
import { type Sum, SumList } from "./sum-list";
import { taxWords } from "./tax-words";

type DraftTotalsProps = { lines: readonly LineDraft[]; currency: string; tax: TaxDto };

/** What the lines come to as they stand, with the tax that the client pays: rounded once, as the invoice does. */
export function DraftTotals({ lines, currency, tax }: DraftTotalsProps) {
  const t = useTranslations("billing.tax");
  const formats = useFormats();
  const net = lines.reduce((sum, line) => sum + (lineAmount(line, currency) ?? 0), 0);
  if (!Number.isSafeInteger(net)) return null;
  const taxMinor = Number(roundDivide(BigInt(net) * BigInt(tax.bps), BigInt(FULL_BPS)));
  const money = (amount: number) => ({ amount, currency });
  const sums: Sum[] =
    tax.treatment === "none"
      ? [{ label: t("net"), value: money(net), strong: true, large: true }]
      : [
          { label: t("net"), value: money(net) },
          { label: taxWords(tax, t, formats), value: money(taxMinor) },
          { label: t("total"), value: money(net + taxMinor), strong: true, large: true },
        ];
  return (
    <div aria-live="polite">
      <SumList sums={sums} />
    </div>
  );
}
