import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { InvoiceList, invoiceFilters } from "@/components/admin/invoice-list";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { pageTitle } from "../../../page-title";
import { readReseller } from "../read-reseller";

export const generateMetadata = pageTitle("admin.invoices");

export default async function ResellerInvoicesPage({ params, searchParams }: ObjectPageProps) {
  await requireAdmin();
  const query = await searchParams;
  const reseller = await readReseller((await params).id);
  const page = await api.admin.invoices.list({
    ...invoiceFilters(query),
    client: reseller.clientId,
    cursor: currentCursor(query),
  });
  return (
    <InvoiceList
      path={`/admin/resellers/${reseller.id}/invoices`}
      params={query}
      page={page}
      withClient={false}
    />
  );
}
