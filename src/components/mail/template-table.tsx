import { useTranslations } from "next-intl";
import { FirstCell } from "@/components/admin/first-cell";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { MailTemplateSummaryDto } from "@/features/mail";

/** Every kind of mail, with its event, whom it goes to, and whose words it has. */
export function TemplateTable({ templates }: { templates: readonly MailTemplateSummaryDto[] }) {
  const t = useTranslations("mailPages.templates");
  const types = useTranslations("mailPages.types");
  const columns: Column<MailTemplateSummaryDto>[] = [
    {
      key: "kind",
      header: t("kind"),
      cell: ({ type, event }) => <FirstCell phone={event}>{types(type)}</FirstCell>,
    },
    {
      key: "subject",
      header: t("subject"),
      hideBelow: "lg",
      className: "wrap-anywhere text-muted",
      cell: ({ subject }) => subject,
    },
    {
      key: "event",
      header: t("event"),
      hideBelow: "md",
      cell: ({ event }) => <span className="font-mono text-[0.92em] text-muted">{event}</span>,
    },
    {
      key: "audience",
      header: t("audience"),
      hideBelow: "md",
      cell: ({ audience }) => t(`audiences.${audience}`),
    },
    {
      key: "wording",
      header: t("wording"),
      cell: ({ changedAt }) => (
        <Badge tone={changedAt ? "info" : "neutral"}>{changedAt ? t("changed") : t("standard")}</Badge>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={templates}
      rowKey={({ type }) => type}
      rowHref={({ type }) => `/admin/mail/templates/${type}`}
    />
  );
}
