import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { InvoiceList } from "@/components/admin/invoice-list";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { currentCursor } from "@/components/lists/cursor-trail";
import { invoiceFilters } from "@/components/lists/invoice-filters";
import { type ListPageProps, textParam } from "@/components/lists/list-query";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";

export const generateMetadata = pageTitle("admin.invoices");

export default async function InvoicesPage({ searchParams }: ListPageProps) {
  const ctx = await requireAdmin();
  const params = await searchParams;
  const clientId = textParam(params, "client");
  const filters = { ...invoiceFilters(params), client: clientId };
  const [page, sums, drafts, client, t, b] = await Promise.all([
    api.admin.invoices.list({ ...filters, cursor: currentCursor(params) }),
    api.admin.invoices.sums(filters),
    api.admin.invoices.countDrafts(),
    clientId ? api.admin.clients.get({ id: clientId }) : null,
    getTranslations("admin.invoices"),
    getTranslations("billing.list"),
  ]);
  const path = "/admin/invoices";
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={
          <ButtonLink href={`${path}/drafts/new`} variant="primary" icon={<Plus aria-hidden />}>
            {b("write")}
          </ButtonLink>
        }
      />
      <BillingTabs path={path} drafts={drafts} />
      <InvoiceList
        path={path}
        params={params}
        page={page}
        sums={sums}
        now={ctx.clock.now()}
        client={client && { id: client.id, name: client.name }}
      />
    </>
  );
}
