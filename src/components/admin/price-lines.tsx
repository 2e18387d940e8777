import { useTranslations } from "next-intl";
import { LinePeriod } from "@/components/billing/line-period";
import { explainLine } from "@/components/prices/price-words";
import { WhyPrice } from "@/components/prices/why-price";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Percent } from "@/components/ui/percent";
import type { Money } from "@/core/money";
import type { PriceFx } from "@/features/catalog";
import type { PriceCap } from "@/features/pricing";
import { useFormats } from "../ui/use-formats";
import { MoneyOf } from "./money-of";

/** A price line of an order or an invoice: what it is at retail, which rule applied, what is charged. */
type Line = {
  kind: "base" | "setup" | "option" | "change" | "renewal" | "item";
  description: string;
  quantity: number;
  retailUnit: Money;
  unit: Money;
  amount: Money;
  discountBps: number;
  rule: string;
  ruledUnit: Money;
  cap: PriceCap | null;
  ruleValidTo: string | null;
  period?: { start: string; end: string } | null;
  tierName: string | null;
  fx: PriceFx | null;
};

type PriceLinesProps = {
  caption: string;
  lines: readonly Line[];
  /** Without the columns that say nothing on a retail document. */
  retail: boolean;
  footer?: React.ReactNode;
};

/** Price lines with retail struck through, the discount, its rule in words, and the price charged (R26). */
export function PriceLines({ caption, lines, retail, footer }: PriceLinesProps) {
  const t = useTranslations("admin.orders");
  const formats = useFormats();
  const discount: Column<Line>[] = [
    {
      key: "retail",
      header: t("retail"),
      align: "end",
      hideBelow: "sm",
      cell: (line) => <MoneyOf value={line.retailUnit} struck={line.unit.amount < line.retailUnit.amount} />,
    },
    {
      key: "discount",
      header: t("discount"),
      align: "end",
      hideBelow: "sm",
      cell: (line) => <Percent bps={line.discountBps} />,
    },
  ];
  const columns: Column<Line>[] = [
    { key: "part", header: t("part"), cell: (line) => <Part line={line} /> },
    {
      key: "quantity",
      header: t("quantity"),
      align: "end",
      hideBelow: "sm",
      cell: (line) => formats.count(line.quantity),
    },
    ...(retail ? [] : discount),
    {
      key: "unit",
      header: t("unit"),
      align: "end",
      hideBelow: "sm",
      cell: (line) => <MoneyOf value={line.unit} />,
    },
    { key: "amount", header: t("amount"), align: "end", cell: (line) => <MoneyOf value={line.amount} /> },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={lines}
      rowKey={(line) => String(lines.indexOf(line))}
      footer={footer}
    />
  );
}

function Part({ line }: { line: Line }) {
  const t = useTranslations("admin.orders");
  const formats = useFormats();
  const kinds = {
    base: "kindBase",
    setup: "kindSetup",
    option: "kindOption",
    change: "kindChange",
    renewal: "kindRenewal",
    item: "kindItem",
  } as const;
  const isPriced = line.kind !== "change" && line.kind !== "renewal" && line.kind !== "item";
  return (
    <span className="block min-w-40">
      <span className="font-medium">{line.description}</span>
      <span className="block text-muted">{t(kinds[line.kind])}</span>
      {line.kind !== "change" && line.period && <LinePeriod period={line.period} />}
      {isPriced && line.rule !== "retail" && (
        <WhyPrice price={explainLine(line)} name={line.description} reader="admin" withRule />
      )}
      <span className="flex flex-wrap gap-x-1.5 text-muted sm:hidden">
        {formats.count(line.quantity)}
        {" × "}
        <MoneyOf value={line.unit} />
        {line.unit.amount < line.retailUnit.amount && <MoneyOf value={line.retailUnit} struck />}
      </span>
    </span>
  );
}
