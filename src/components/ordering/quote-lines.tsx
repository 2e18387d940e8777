import { useTranslations } from "next-intl";
import type { Money as Amount } from "@/core/money";
import type { PriceRule } from "@/features/pricing";
import { type Column, DataTable } from "../ui/data-table";
import { formatBps, formatCount } from "../ui/format";
import { Money } from "../ui/money";

/** A line of a quote, an order or an invoice: they all carry the same figures. */
export type QuotedLine = {
  kind: "base" | "setup" | "option";
  description: string;
  quantity: number;
  retailUnit: Amount;
  unit: Amount;
  amount: Amount;
  discountBps: number;
  rule: string;
};

type QuoteLinesProps = {
  caption: string;
  lines: readonly QuotedLine[];
  /** A direct client sees prices; a reseller sees how they came about as well. */
  priceKind: "retail" | "wholesale";
  retailTotal: Amount;
  total: Amount;
};

/** How a price came about, line by line: retail, what is taken off and why, and what is paid. */
export function QuoteLines({ caption, lines, priceKind, retailTotal, total }: QuoteLinesProps) {
  const t = useTranslations("portal.lines");
  const rows = lines.map((line, index) => ({ ...line, key: `${index}` }));
  const isWholesale = priceKind === "wholesale";
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: "description",
      header: t("description"),
      cell: (line) => (
        <span className="grid gap-0.5">
          <span>{line.kind === "setup" ? t("setup", { of: line.description }) : line.description}</span>
          {isWholesale && <span className="text-sm text-muted">{ruleText(t, line)}</span>}
        </span>
      ),
    },
    { key: "quantity", header: t("quantity"), align: "end", cell: (line) => formatCount(line.quantity) },
    {
      key: "retail",
      header: t("retail"),
      align: "end",
      hideBelow: "sm",
      cell: ({ retailUnit }) => (
        <Money amount={retailUnit.amount} currency={retailUnit.currency} struck={isWholesale} />
      ),
    },
    {
      key: "unit",
      header: isWholesale ? t("wholesale") : t("unit"),
      align: "end",
      hideBelow: "sm",
      cell: ({ unit }) => <Money amount={unit.amount} currency={unit.currency} />,
    },
    {
      key: "amount",
      header: t("amount"),
      align: "end",
      cell: ({ amount }) => <Money amount={amount.amount} currency={amount.currency} />,
    },
  ];
  const saving = retailTotal.amount - total.amount;
  return (
    <>
      <DataTable
        caption={caption}
        columns={isWholesale ? columns : columns.filter((column) => column.key !== "retail")}
        rows={rows}
        rowKey={(line) => line.key}
      />
      <dl className="grid gap-1 border-t border-line px-4 py-3 sm:px-5">
        {saving > 0 && (
          <>
            <TotalRow label={t("retailTotal")} value={retailTotal} struck />
            <TotalRow label={t("saving")} value={{ ...total, amount: saving }} className="text-success" />
          </>
        )}
        <TotalRow label={t("total")} value={total} className="text-lg font-semibold" />
      </dl>
    </>
  );
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

/** Rules that have words of their own; one that is newer than this page goes without. */
const RULES: readonly PriceRule[] = ["retail", "own_rate", "tier_rate", "default_rate"];

function ruleText(t: ReturnType<typeof useTranslations<"portal.lines">>, line: QuotedLine): string {
  const rule = RULES.find((known) => known === line.rule);
  const off = formatBps(line.discountBps);
  return rule ? t(`rules.${rule}`, { off }) : t("rules.other", { off });
}
