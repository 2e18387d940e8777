import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { InvoiceList } from "@/components/admin/invoice-list";
import { currentCursor } from "@/components/lists/cursor-trail";
import { invoiceFilters } from "@/components/lists/invoice-filters";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { pageTitle } from "../../../page-title";
import { readReseller } from "../read-reseller";

export const generateMetadata = pageTitle("admin.invoices");

export default async function ResellerInvoicesPage({ params, searchParams }: ObjectPageProps) {
  const ctx = await requireAdmin();
  const query = await searchParams;
  const reseller = await readReseller((await params).id);
  const filters = { ...invoiceFilters(query), client: reseller.clientId };
  const [page, sums] = await Promise.all([
    api.admin.invoices.list({ ...filters, cursor: currentCursor(query) }),
    api.admin.invoices.sums(filters),
  ]);
  return (
    <InvoiceList
      path={`/admin/resellers/${reseller.id}/invoices`}
      params={query}
      page={page}
      sums={sums}
      now={ctx.clock.now()}
      clientId={reseller.clientId}
    />
  );
}
