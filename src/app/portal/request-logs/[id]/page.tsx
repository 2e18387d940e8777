import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { RequestLogDetail } from "@/components/request-logs/request-log-detail";
import { shortId } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";

type RequestLogPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: RequestLogPageProps): Promise<Metadata> {
  return { title: shortId((await params).id) };
}

/** One request, for its reseller. */
export default async function RequestLogPage({ params }: RequestLogPageProps) {
  await requireReseller();
  const [request, t] = await Promise.all([
    api.portal.requestLogs.get(await params),
    getTranslations("requestLogs"),
  ]);
  return (
    <>
      <PageHeader
        title={`${request.method} ${request.route}`}
        breadcrumbs={[{ label: t("title"), href: "/portal/request-logs" }]}
      />
      <RequestLogDetail request={request} />
    </>
  );
}
