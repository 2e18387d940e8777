import { Plus, Webhook } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ListPageProps } from "@/components/lists/list-query";
import { standingOf } from "@/components/portal/standing";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { EndpointTable } from "@/components/webhooks/endpoint-table";

const PATH = "/portal/webhooks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("title") };
}

/** Where the reseller's programs hear what happened. */
export default async function WebhooksPage({ searchParams }: ListPageProps) {
  const { actor } = await requireReseller();
  const params = await searchParams;
  const [page, t] = await Promise.all([
    api.portal.webhooks.list({ cursor: currentCursor(params) }),
    getTranslations("webhooks"),
  ]);
  const add = standingOf(actor).may("webhook:write") && (
    <ButtonLink variant="primary" icon={<Plus aria-hidden />} href={`${PATH}/new`}>
      {t("new")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} action={add} />
      <Card flush>
        <EndpointTable
          caption={t("caption")}
          rows={page.items}
          path={PATH}
          empty={
            <EmptyState icon={Webhook} title={t("empty")}>
              {t("emptyText")}
            </EmptyState>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={page.nextCursor} />
      </Card>
    </>
  );
}
