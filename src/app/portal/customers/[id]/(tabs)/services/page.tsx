import { Server } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ServiceTable } from "@/components/portal/service-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers.tabs"))("services") };
}

/** All of a customer's services, with their status (R34). */
export default async function CustomerServicesPage({ params, searchParams }: ObjectPageProps) {
  await requireReseller();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const [page, t] = await Promise.all([
    api.portal.services.list({ customer: id, cursor: currentCursor(query) }),
    getTranslations("portal.customers"),
  ]);
  return (
    <Card flush>
      <ServiceTable
        services={page.items}
        withCustomer={false}
        withMargin
        empty={
          <EmptyState icon={Server} title={t("noServices")}>
            {t("noServicesText")}
          </EmptyState>
        }
      />
      <CursorPagination
        path={`/portal/customers/${id}/services`}
        params={query}
        nextCursor={page.nextCursor}
      />
    </Card>
  );
}
