"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Money } from "@/components/ui/money";
import type { TierPreviewDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";

type Change = TierPreviewDto["changes"][number];

/** What saving would do: who moves, whose rate changes, what it costs in a year. */
export function TierPreview({ preview }: { preview: TierPreviewDto }) {
  const t = useTranslations("tiers.preview");
  const formats = useFormats();
  const { amount, currency } = preview.yearlyCost;
  const change = (from: string, to: string) => (from === to ? to : t("from", { from, to }));
  const columns: Column<Change>[] = [
    { key: "reseller", header: t("reseller"), cell: (row) => row.businessName },
    { key: "tier", header: t("tier"), cell: (row) => change(row.fromTier, row.toTier) },
    {
      key: "rate",
      header: t("rate"),
      cell: (row) => change(formats.bps(row.fromRateBps), formats.bps(row.toRateBps)),
    },
    {
      key: "services",
      header: t("services"),
      align: "end",
      hideBelow: "sm",
      cell: (row) => formats.count(row.services),
    },
    {
      key: "yearly",
      header: t("yearly"),
      align: "end",
      cell: (row) => <Money amount={row.yearlyCost.amount} currency={row.yearlyCost.currency} />,
    },
  ];
  const total = formats.money(Math.abs(amount), currency);
  return (
    <Card flush title={t("title")}>
      {preview.changes.length === 0 ? (
        <p className="px-4 py-5 sm:px-5">{t("none")}</p>
      ) : (
        <>
          <p className="px-4 py-4 sm:px-5">
            {t("summary", {
              moved: preview.moved,
              resellers: preview.resellers,
              changed: preview.changes.length,
            })}{" "}
            {t(amount === 0 ? "even" : amount > 0 ? "cost" : "gain", { amount: total })}
          </p>
          <DataTable
            caption={t("caption")}
            columns={columns}
            rows={preview.changes}
            rowKey={(row) => row.id}
          />
        </>
      )}
    </Card>
  );
}
