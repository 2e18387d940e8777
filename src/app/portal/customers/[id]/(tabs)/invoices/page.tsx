import { FileText, Lock } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CustomerInvoices } from "@/components/customers/customer-invoices";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { standingOf } from "@/components/portal/standing";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers.tabs"))("invoices") };
}

/** What the reseller was invoiced for this customer (R34). */
export default async function CustomerInvoicesPage({ params, searchParams }: ObjectPageProps) {
  const { actor, clock } = await requireReseller();
  const [{ id }, query, t] = await Promise.all([params, searchParams, getTranslations("customers.invoices")]);
  if (!standingOf(actor).may("invoice:read"))
    return (
      <EmptyState icon={Lock} title={t("title")}>
        {t("forbidden")}
      </EmptyState>
    );
  const page = await api.portal.customers.invoices({ customer: id, cursor: currentCursor(query) });
  return (
    <Card title={t("title")} description={t("text")} flush>
      <CustomerInvoices
        invoices={page.items}
        now={clock.now()}
        empty={
          <EmptyState icon={FileText} title={t("empty")}>
            {t("emptyText")}
          </EmptyState>
        }
      />
      <CursorPagination
        path={`/portal/customers/${id}/invoices`}
        params={query}
        nextCursor={page.nextCursor}
      />
    </Card>
  );
}
