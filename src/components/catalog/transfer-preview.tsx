"use client";

import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { CatalogFileImportDto } from "@/features/catalog";

/** More rows than anybody reads; the summary counts them all. */
const SHOWN = 500;

/** What an import would make and change, old and new, and what is not in its file. */
export function TransferPreview({ report }: { report: CatalogFileImportDto }) {
  const t = useTranslations("catalog.transfer");
  const { changes, missing } = report;
  const rows = changes.slice(0, SHOWN).map((change, index) => ({ ...change, key: String(index) }));
  return (
    <>
      {rows.length > 0 && (
        <div className="max-h-128 overflow-y-auto">
          <DataTable
            caption={t("preview")}
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              { key: "name", header: t("name"), cell: ({ name }) => name },
              { key: "what", header: t("kind"), cell: ({ what }) => t(`what.${what}`), hideBelow: "sm" },
              { key: "field", header: t("field"), cell: ({ field }) => t(`fields.${field}`) },
              {
                key: "from",
                header: t("from"),
                cell: ({ from }) => <span className="wrap-anywhere text-muted">{from || "–"}</span>,
              },
              { key: "to", header: t("to"), cell: ({ to }) => <span className="wrap-anywhere">{to}</span> },
            ]}
          />
          {changes.length > SHOWN && (
            <p className="px-4 py-2 text-sm text-muted sm:px-5">
              {t("more", { count: changes.length - SHOWN })}
            </p>
          )}
        </div>
      )}
      {missing.length > 0 && (
        <details className="border-t border-line px-4 py-3 text-sm sm:px-5">
          <summary className="cursor-pointer">{t("missing", { count: missing.length })}</summary>
          <ul className="mt-2 max-h-64 list-disc overflow-y-auto pl-5">
            {missing.slice(0, SHOWN).map(({ what, name }) => (
              <li key={`${what} ${name}`}>
                {t(`what.${what}`)}: {name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
