import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { Statement, statementDays } from "@/components/billing/statement";
import { PageHeader } from "@/components/ui/page-header";
import type { SearchParams } from "@/components/ui/search-href";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statement"))("title") };
}

/** A client's own account with the provider, over days that it chooses. */
export default async function StatementPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requireClient();
  const days = statementDays(await searchParams, ctx.clock.now());
  const [t, b, statement] = await Promise.all([
    getTranslations("statement"),
    getTranslations("portal.balance"),
    api.portal.billing.statement(days),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        breadcrumbs={[{ label: b("title"), href: "/portal/balance" }]}
      />
      <Statement statement={statement} path="/portal/balance/statement" invoices="/portal/invoices" />
    </>
  );
}
