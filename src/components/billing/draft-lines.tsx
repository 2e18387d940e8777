import { useTranslations } from "next-intl";
import type { DraftDto } from "@/features/billing";
import { type Column, DataTable } from "../ui/data-table";
import { Money } from "../ui/money";
import { useFormats } from "../ui/use-formats";
import { LinePeriod } from "./line-period";
import { type Sum, SumList } from "./sum-list";
import { taxWords } from "./tax-words";

type Line = DraftDto["lines"][number];

/** The lines of a draft, and what they come to with the tax of today. */
export function DraftLines({ draft }: { draft: DraftDto }) {
  const t = useTranslations("billing.drafts");
  const tax = useTranslations("billing.tax");
  const formats = useFormats();
  const { lines, net, preview } = draft;
  const columns: Column<Line>[] = [
    {
      key: "what",
      header: t("what"),
      cell: ({ description, periodStart, periodEnd, quantity, unit }) => (
        <span className="block min-w-32 break-words">
          <span className="font-medium">{description}</span>
          {periodStart && periodEnd && <LinePeriod period={{ start: periodStart, end: periodEnd }} />}
          <span className="block text-muted sm:hidden">
            {formats.count(quantity)} × <Money amount={unit.amount} currency={unit.currency} />
          </span>
        </span>
      ),
    },
    {
      key: "quantity",
      header: t("quantity"),
      align: "end",
      hideBelow: "sm",
      cell: ({ quantity }) => formats.count(quantity),
    },
    {
      key: "unit",
      header: t("unit"),
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
  const sums: Sum[] =
    preview.taxRate.treatment === "none"
      ? [{ label: tax("net"), value: net, strong: true, large: true }]
      : [
          { label: tax("net"), value: net },
          { label: taxWords(preview.taxRate, tax, formats), value: preview.tax },
          { label: tax("total"), value: preview.total, strong: true, large: true },
        ];
  return (
    <>
      <DataTable
        caption={t("lines")}
        columns={columns}
        rows={lines}
        rowKey={(line) => String(lines.indexOf(line))}
      />
      <SumList sums={sums} className="border-t border-line px-4 py-3 sm:px-5" />
    </>
  );
}
