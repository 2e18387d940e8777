import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActivityList } from "@/components/admin/activity-list";
import { ActivityTable } from "@/components/portal/activity-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { ActivityDto } from "@/features/activity";

type OwnActivityProps = {
  entries: readonly ActivityDto[];
  /** An admin's rows lead to the admin panel's pages, with its words. */
  isAdmin: boolean;
  /** Whether the person may open invoices. */
  withInvoices: boolean;
};

/** What somebody has done, as the log of the person's own area shows it. */
export function OwnActivity({ entries, isAdmin, withInvoices }: OwnActivityProps) {
  const t = useTranslations("twoStep.activity");
  const empty = (
    <EmptyState icon={History} title={t("empty")}>
      {t("emptyText")}
    </EmptyState>
  );
  if (!isAdmin) return <ActivityTable entries={entries} withInvoices={withInvoices} empty={empty} />;
  return entries.length > 0 ? <ActivityList entries={entries} path="/admin/activity" /> : empty;
}
