import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { RequestLogDetail } from "@/components/request-logs/request-log-detail";
import { shortId } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";

type RequestLogPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: RequestLogPageProps): Promise<Metadata> {
  return { title: shortId((await params).id) };
}

/** One request, for admins. */
export default async function RequestLogPage({ params }: RequestLogPageProps) {
  await requireAdmin();
  const [request, t] = await Promise.all([
    api.admin.requestLogs.get(await params),
    getTranslations("requestLogs"),
  ]);
  return (
    <>
      <PageHeader
        title={`${request.method} ${request.route}`}
        breadcrumbs={[{ label: t("adminTitle"), href: "/admin/api-logs" }]}
      />
      <RequestLogDetail request={request} withReseller />
    </>
  );
}
