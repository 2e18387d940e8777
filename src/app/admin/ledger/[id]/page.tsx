import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { AccountFigures } from "@/components/books/account-figures";
import { booksDays } from "@/components/books/books-days";
import { EntryTable } from "@/components/books/entry-table";
import { PeriodBar } from "@/components/books/period-bar";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { searchHref } from "@/components/ui/search-href";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  const { id } = await params;
  const { kind, gateway, currency } = await api.admin.ledger.account({ account: id, limit: 1 });
  const t = await getTranslations("books");
  return { title: t("entries.title", { account: t(`kinds.${kind}`, { gateway: gateway ?? "" }), currency }) };
}

/** The entries of one account, oldest first, with what stood after each. */
export default async function LedgerAccountPage({ params, searchParams }: ObjectPageProps) {
  await requireAdmin();
  const [{ id }, search] = [await params, await searchParams];
  const days = booksDays(search);
  const [account, t] = await Promise.all([
    api.admin.ledger.account({ account: id, ...days, limit: 50, cursor: currentCursor(search) }),
    getTranslations("books"),
  ]);
  const { kind, gateway, currency, client, period } = account;
  const path = `/admin/ledger/${account.account}`;
  return (
    <>
      <PageHeader
        title={t("entries.title", { account: t(`kinds.${kind}`, { gateway: gateway ?? "" }), currency })}
        breadcrumbs={[{ label: t("title"), href: searchHref("/admin/ledger", days, {}) }]}
        description={client?.name}
      />
      <Card flush>
        <PeriodBar period={period} path={path} />
        <AccountFigures account={account} />
        <EntryTable entries={account.entries.items} withClient={client === null} />
        <CursorPagination path={path} params={search} nextCursor={account.entries.nextCursor} />
      </Card>
    </>
  );
}
