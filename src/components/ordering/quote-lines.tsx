import { useTranslations } from "next-intl";
import { type Money as Amount, sumMinor } from "@/core/money";
import { DataTable } from "../ui/data-table";
import { Money } from "../ui/money";
import { useFormats } from "../ui/use-formats";
import { type QuotedLine, quoteColumns } from "./quote-columns";

type QuoteLinesProps = {
  caption: string;
  lines: readonly QuotedLine[];
  priceKind: "retail" | "wholesale";
  retailTotal: Amount;
  total: Amount;
  /** What the total is called where it is not the last word: "Net". */
  totalLabel?: string;
};

/** How a price came about, line by line: retail, what is taken off and why, and what is paid. Set-up fees come last. */
export function QuoteLines({ caption, lines, priceKind, retailTotal, total, totalLabel }: QuoteLinesProps) {
  const t = useTranslations("portal.lines");
  const formats = useFormats();
  const rows = lines.map((line, index) => ({ ...line, key: `${index}` }));
  const setups = rows.filter((line) => line.kind === "setup");
  const others = rows.filter((line) => line.kind !== "setup");
  const saving = retailTotal.amount - total.amount;
  return (
    <>
      <DataTable
        caption={caption}
        columns={quoteColumns<(typeof rows)[number]>(t, priceKind === "wholesale", formats)}
        rows={[...others, ...setups]}
        rowKey={(line) => line.key}
      />
      <dl className="grid gap-1 border-t border-line px-4 py-3 sm:px-5">
        {setups.length > 0 && (
          <>
            <TotalRow label={t("withoutSetup")} value={{ ...total, amount: sumOf(others) }} />
            <TotalRow label={t("setupTotal")} value={{ ...total, amount: sumOf(setups) }} />
          </>
        )}
        <TotalRow label={totalLabel ?? t("total")} value={total} className="text-lg font-semibold" />
        {saving > 0 && (
          <>
            <TotalRow label={t("retailTotal")} value={retailTotal} struck />
            <TotalRow label={t("saving")} value={{ ...total, amount: saving }} className="text-success" />
          </>
        )}
      </dl>
    </>
  );
}

function sumOf(lines: readonly QuotedLine[]): number {
  return sumMinor(lines.map((line) => line.amount.amount));
}

type TotalRowProps = { label: string; value: Amount; struck?: boolean; className?: string };

function TotalRow({ label, value, struck, className }: TotalRowProps) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="text-muted">{label}</dt>
      <dd className={className}>
        <Money amount={value.amount} currency={value.currency} struck={struck} />
      </dd>
    </div>
  );
}
