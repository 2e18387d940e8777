import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DraftRowDto } from "@/features/billing";
import { type Column, DataTable } from "../ui/data-table";
import { Money } from "../ui/money";
import { RelativeTime } from "../ui/relative-time";
import { useFormats } from "../ui/use-formats";

/** Invoices that are still being written; each row leads to its draft. */
export function DraftTable({ drafts, empty }: { drafts: readonly DraftRowDto[]; empty: ReactNode }) {
  const t = useTranslations("billing.drafts");
  const formats = useFormats();
  const columns: Column<DraftRowDto>[] = [
    { key: "client", header: t("client"), cell: ({ client }) => client.name },
    {
      key: "lines",
      header: t("lines"),
      align: "end",
      hideBelow: "sm",
      cell: ({ lines }) => formats.count(lines),
    },
    {
      key: "changed",
      header: t("changed"),
      hideBelow: "sm",
      cell: ({ updatedAt }) => <RelativeTime value={updatedAt} />,
    },
    {
      key: "net",
      header: t("net"),
      align: "end",
      cell: ({ net }) => <Money amount={net.amount} currency={net.currency} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={drafts}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/admin/invoices/drafts/${id}`}
      empty={empty}
    />
  );
}
