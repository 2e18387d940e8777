import type { useTranslations } from "next-intl";
import { type Money as Amount, multiplyMinor } from "@/core/money";
import type { PriceFx } from "@/features/catalog";
import type { PriceCap } from "@/features/pricing";
import { LinePeriod } from "../billing/line-period";
import { explainLine } from "../prices/price-words";
import { WhyPrice } from "../prices/why-price";
import type { Column } from "../ui/data-table";
import { Money } from "../ui/money";
import type { Formats } from "../ui/use-formats";

/** A line of a quote, an order or an invoice: they all carry the same figures. */
export type QuotedLine = {
  kind: "base" | "setup" | "option" | "change" | "renewal" | "item";
  description: string;
  quantity: number;
  retailUnit: Amount;
  unit: Amount;
  amount: Amount;
  discountBps: number;
  rule: string;
  ruledUnit: Amount;
  cap: PriceCap | null;
  ruleValidTo: string | null;
  period?: { start: string; end: string } | null;
  tierName: string | null;
  fx: PriceFx | null;
};

type Texts = ReturnType<typeof useTranslations<"portal.lines">>;

/** The columns of a price's lines. Retail and the rule are there for a reseller, whose prices differ from it. */
export function quoteColumns<Line extends QuotedLine>(
  t: Texts,
  isWholesale: boolean,
  formats: Formats,
): Column<Line>[] {
  const retail: Column<Line> = {
    key: "retail",
    header: t("retail"),
    align: "end",
    hideBelow: "sm",
    cell: ({ retailUnit }) =>
      retailUnit.amount === 0 ? null : (
        <Money amount={retailUnit.amount} currency={retailUnit.currency} struck />
      ),
  };
  return [
    {
      key: "description",
      header: t("description"),
      cell: (line) => (
        <span className="grid gap-0.5">
          <span>{line.kind === "setup" ? t("setup", { of: line.description }) : line.description}</span>
          {line.kind !== "change" && line.period && <LinePeriod period={line.period} />}
          {isWholesale && isPriced(line) && line.retailUnit.amount > 0 && (
            <WhyPrice price={explainLine(line)} name={line.description} reader="client" withRule />
          )}
        </span>
      ),
    },
    { key: "quantity", header: t("quantity"), align: "end", cell: (line) => formats.count(line.quantity) },
    ...(isWholesale ? [retail] : []),
    {
      key: "unit",
      header: isWholesale ? t("wholesale") : t("unit"),
      align: "end",
      hideBelow: "sm",
      cell: ({ unit, retailUnit }) =>
        retailUnit.amount === 0 ? null : <Money amount={unit.amount} currency={unit.currency} />,
    },
    {
      key: "amount",
      header: t("amount"),
      align: "end",
      cell: (line) => <LineAmount line={line} isWholesale={isWholesale} included={t("included")} />,
    },
  ];
}

type LineAmountProps = { line: QuotedLine; isWholesale: boolean; included: string };

/** On a phone, where the retail column is left out, retail stands above the amount. */
function LineAmount({ line: { retailUnit, amount, quantity }, isWholesale, included }: LineAmountProps) {
  if (retailUnit.amount === 0) return <span className="text-muted">{included}</span>;
  return (
    <span className="inline-grid justify-items-end">
      {isWholesale && (
        <Money
          amount={multiplyMinor(retailUnit.amount, quantity)}
          currency={retailUnit.currency}
          struck
          className="text-sm sm:hidden"
        />
      )}
      <Money amount={amount.amount} currency={amount.currency} />
    </span>
  );
}

/** A charge for a running service is a share of a price, whose rule its order says. */
function isPriced({ kind }: QuotedLine): boolean {
  return kind !== "change" && kind !== "renewal" && kind !== "item";
}
