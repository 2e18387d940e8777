import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { InvoiceList, invoiceFilters } from "@/components/admin/invoice-list";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ListPageProps } from "@/components/lists/list-query";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";

export const generateMetadata = pageTitle("admin.invoices");

export default async function InvoicesPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [page, t] = await Promise.all([
    api.admin.invoices.list({ ...invoiceFilters(params), cursor: currentCursor(params) }),
    getTranslations("admin.invoices"),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <InvoiceList path="/admin/invoices" params={params} page={page} />
    </>
  );
}
