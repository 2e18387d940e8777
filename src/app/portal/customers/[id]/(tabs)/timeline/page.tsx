import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CustomerTimeline } from "@/components/customers/customer-timeline";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { standingOf } from "@/components/portal/standing";
import { Card } from "@/components/ui/card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers.tabs"))("timeline") };
}

/** What happened with a customer, its orders, services and invoices (R34). */
export default async function CustomerTimelinePage({ params, searchParams }: ObjectPageProps) {
  const { actor } = await requireReseller();
  const [{ id }, query, t] = await Promise.all([params, searchParams, getTranslations("customers.timeline")]);
  const page = await api.portal.customers.timeline({ customer: id, cursor: currentCursor(query) });
  return (
    <Card title={t("title")} description={t("text")} flush>
      <CustomerTimeline
        entries={page.items}
        customerId={id}
        withInvoices={standingOf(actor).may("invoice:read")}
      />
      <CursorPagination
        path={`/portal/customers/${id}/timeline`}
        params={query}
        nextCursor={page.nextCursor}
      />
    </Card>
  );
}
