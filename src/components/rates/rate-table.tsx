import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import type { ExchangeRateDto } from "@/features/catalog";

const TONES = { in_force: "success", coming: "info", past: "neutral" } as const;

type RateTableProps = {
  caption: string;
  /** The provider's currency, which the rates are in. */
  base: string;
  rates: ExchangeRateDto[];
  empty: ReactNode;
  /** Says of each rate whether it holds already; for a list where that differs. */
  states?: boolean;
};

/** Exchange rates to the provider's currency. */
export function RateTable({ caption, base, rates, empty, states }: RateTableProps) {
  const t = useTranslations("rates");
  const columns: Column<ExchangeRateDto>[] = [
    { key: "currency", header: t("currency"), cell: (rate) => rate.currency },
    {
      key: "rate",
      header: t("rate", { base }),
      align: "end",
      cell: (rate) => <span className="tabular-nums">{rate.rate}</span>,
    },
    { key: "from", header: t("from"), cell: (rate) => <DateTime value={`${rate.validFrom}T00:00:00Z`} /> },
  ];
  if (states)
    columns.push({
      key: "state",
      header: t("state"),
      cell: (rate) => <Badge tone={TONES[rate.state]}>{t(`states.${rate.state}`)}</Badge>,
    });
  return (
    <DataTable
      caption={caption}
      rows={rates}
      rowKey={(rate) => `${rate.currency} ${rate.validFrom}`}
      empty={empty}
      columns={columns}
    />
  );
}
