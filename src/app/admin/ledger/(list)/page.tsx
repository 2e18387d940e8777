import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { booksDays } from "@/components/books/books-days";
import { PeriodBar } from "@/components/books/period-bar";
import { TrialBalanceTable } from "@/components/books/trial-balance-table";
import type { ListPageProps } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";

export const generateMetadata = pageTitle("books");

/** The trial balance of each currency over days that the admin chooses. */
export default async function LedgerPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [balance, t] = await Promise.all([
    api.admin.ledger.trialBalance(booksDays(params)),
    getTranslations("books"),
  ]);
  const { period, currencies } = balance;
  return (
    <>
      <PageHeader title={t("title")} description={t("description", { timeZone: period.timeZone })} />
      <div className="grid gap-6">
        <Card flush>
          <PeriodBar period={period} path="/admin/ledger" />
          {currencies.length === 0 && <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>}
        </Card>
        {currencies.map((each) => (
          <TrialBalanceTable key={each.currency} period={period} balance={each} />
        ))}
      </div>
    </>
  );
}
