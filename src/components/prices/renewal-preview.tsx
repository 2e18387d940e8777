"use client";

import { useTranslations } from "next-intl";
import type { RenewalChangeDto, RenewalPreviewDto } from "@/features/pricing";
import { type Column, DataTable } from "../ui/data-table";
import { Money } from "../ui/money";
import { type Formats, useFormats } from "../ui/use-formats";
import { PreviewCsv, type PreviewFile } from "./preview-csv";

type RenewalPreviewProps = { preview: RenewalPreviewDto; file: PreviewFile };

/** A dry run: whose running services renew at another price, from when, and what that brings in a year. */
export function RenewalPreview({ preview, file }: RenewalPreviewProps) {
  const t = useTranslations("prices.preview");
  const formats = useFormats();
  const { amount, currency } = preview.yearlyChange;
  const yearly = formats.money(Math.abs(amount), currency);
  if (preview.rows.length === 0) return <p>{t("none")}</p>;
  return (
    <div className="grid min-w-0 gap-3">
      <p>
        {t("effective", { date: formats.dateTime(preview.effectiveAt) })}{" "}
        {t("summary", { services: preview.services, buyers: preview.rows.length })}{" "}
        {t(amount === 0 ? "even" : amount > 0 ? "more" : "less", { amount: yearly })}
      </p>
      <div className="min-w-0 overflow-hidden rounded-lg border border-line">
        <DataTable
          caption={t("caption")}
          columns={previewColumns(t, formats)}
          rows={preview.rows}
          rowKey={(row) => row.id}
        />
      </div>
      <div>
        <PreviewCsv {...file} />
      </div>
    </div>
  );
}

function previewColumns(
  t: ReturnType<typeof useTranslations<"prices.preview">>,
  formats: Formats,
): Column<RenewalChangeDto>[] {
  return [
    {
      key: "buyer",
      header: t("buyer"),
      cell: (row) => (
        <>
          {row.name}
          <span className="block text-muted">
            {t(row.kind)} ·{" "}
            {row.firstRenewalAt ? t("firstOn", { date: formats.date(row.firstRenewalAt) }) : t("never")}
          </span>
        </>
      ),
    },
    { key: "services", header: t("services"), align: "end", cell: (row) => formats.count(row.services) },
    {
      key: "renewals",
      header: t("renewals"),
      align: "end",
      hideBelow: "sm",
      cell: (row) => (
        <>
          <span className="block text-muted">
            {t("before")} <Money amount={row.from.amount} currency={row.from.currency} />
          </span>
          {t("then")} <Money amount={row.to.amount} currency={row.to.currency} />
        </>
      ),
    },
    {
      key: "yearly",
      header: t("yearly"),
      align: "end",
      cell: (row) => <Money amount={row.yearlyChange.amount} currency={row.yearlyChange.currency} />,
    },
  ];
}
