import { Webhook } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { AdminEndpointActions } from "@/components/webhooks/admin-endpoint-actions";
import { EndpointTable } from "@/components/webhooks/endpoint-table";
import { pageTitle } from "../../../page-title";
import { readReseller } from "../read-reseller";
import { allowEndpointAction, stopEndpointAction } from "./actions";

export const generateMetadata = pageTitle("webhooks");

/** Where a reseller's programs hear, how that goes, and what an admin has to stop. */
export default async function ResellerWebhooksPage({ params, searchParams }: ObjectPageProps) {
  await requireAdmin();
  const query = await searchParams;
  const { id } = await readReseller((await params).id);
  const [page, t] = await Promise.all([
    api.admin.resellers.webhooks({ reseller: id, cursor: currentCursor(query) }),
    getTranslations("webhooks.admin"),
  ]);
  return (
    <ClientMessages namespaces={["common", "errors", "admin", "webhooks"]}>
      <Card flush title={t("title")}>
        <EndpointTable
          caption={t("caption")}
          rows={page.items}
          actions={(endpoint) => (
            <AdminEndpointActions endpoint={endpoint} stop={stopEndpointAction} allow={allowEndpointAction} />
          )}
          empty={
            <EmptyState icon={Webhook} title={t("empty")}>
              {t("emptyText")}
            </EmptyState>
          }
        />
        <CursorPagination
          path={`/admin/resellers/${id}/webhooks`}
          params={query}
          nextCursor={page.nextCursor}
        />
      </Card>
    </ClientMessages>
  );
}
