import { CreditCard, FileUp } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { PaymentTable } from "@/components/admin/payment-table";
import { DisputeCard } from "@/components/books/dispute-card";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ListPageProps } from "@/components/lists/list-query";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";

const PATH = "/admin/payments";

export const generateMetadata = pageTitle("admin.payments");

export default async function PaymentsPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [page, disputes, t, b] = await Promise.all([
    api.admin.payments.list({ cursor: currentCursor(params) }),
    api.admin.payments.disputes(),
    getTranslations("admin.payments"),
    getTranslations("bankStatement"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={
          <ButtonLink href={`${PATH}/import`} icon={<FileUp aria-hidden />}>
            {b("link")}
          </ButtonLink>
        }
      />
      {disputes.length > 0 && <DisputeCard disputes={disputes} />}
      <Card flush>
        <PaymentTable
          payments={page.items}
          caption={t("caption")}
          empty={
            <EmptyState
              icon={CreditCard}
              title={t("emptyTitle")}
              action={<ButtonLink href="/admin/invoices?status=open">{t("emptyAction")}</ButtonLink>}
            >
              {t("emptyText")}
            </EmptyState>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={page.nextCursor} />
      </Card>
    </>
  );
}
