import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDate } from "@/components/ui/format";
import type { ExchangeRatesDto } from "@/features/catalog";

const TONES = { in_force: "success", coming: "info", past: "neutral" } as const;

/** Exchange rates by currency, newest first. */
export function RateTable({ rates: { base, rates } }: { rates: ExchangeRatesDto }) {
  const t = useTranslations("rates");
  return (
    <DataTable
      caption={t("list")}
      rows={rates}
      rowKey={(rate) => `${rate.currency} ${rate.validFrom}`}
      empty={<EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
      columns={[
        { key: "currency", header: t("currency"), cell: (rate) => rate.currency },
        {
          key: "rate",
          header: t("rate", { base }),
          align: "end",
          cell: (rate) => <span className="tabular-nums">{rate.rate}</span>,
        },
        { key: "from", header: t("from"), cell: (rate) => formatDate(`${rate.validFrom}T00:00:00Z`) },
        {
          key: "state",
          header: t("state"),
          cell: (rate) => <Badge tone={TONES[rate.state]}>{t(`states.${rate.state}`)}</Badge>,
        },
      ]}
    />
  );
}
