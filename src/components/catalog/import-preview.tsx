"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Money } from "@/components/ui/money";
import type { CatalogImportDto, ImportedPriceDto } from "@/features/catalog";

const TONES = { new: "success", changed: "warning", unchanged: "neutral" } as const;

/** Each row of the list with what the import would do with it. */
export function ImportPreview({ report }: { report: CatalogImportDto }) {
  const t = useTranslations("catalog.import");
  return (
    <div className="max-h-128 overflow-y-auto">
      <DataTable
        caption={t("preview")}
        rows={report.products}
        rowKey={(product) => String(product.line)}
        columns={[
          { key: "product", header: t("field.product"), cell: (product) => product.name },
          {
            key: "category",
            header: t("field.category"),
            cell: (product) => product.category,
            hideBelow: "sm",
          },
          {
            key: "status",
            header: t("change"),
            cell: (product) => <Badge tone={TONES[product.status]}>{t(`status.${product.status}`)}</Badge>,
          },
          {
            key: "price",
            header: t("field.price"),
            align: "end",
            cell: (product) => <PriceChange price={product.price} />,
          },
          {
            key: "backup",
            header: t("field.backup"),
            align: "end",
            cell: (product) =>
              product.backup ? (
                <PriceChange price={product.backup} />
              ) : (
                <span className="text-subtle">–</span>
              ),
          },
        ]}
      />
    </div>
  );
}

function PriceChange({ price: { from, to } }: { price: ImportedPriceDto }) {
  return (
    <>
      {from && from.amount !== to.amount && <Money {...from} struck className="mr-1.5" />}
      <Money {...to} />
    </>
  );
}
