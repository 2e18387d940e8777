import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { standingOf } from "@/components/portal/standing";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { EditEndpoint } from "@/components/webhooks/edit-endpoint";
import { WEBHOOK_EVENT_TYPES } from "@/features/webhooks";
import { updateEndpointAction } from "../../actions";

type EditWebhookPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("edit") };
}

/** Changes an endpoint. */
export default async function EditWebhookPage({ params }: EditWebhookPageProps) {
  const { actor } = await requireReseller();
  const endpoint = await api.portal.webhooks.get(await params);
  const path = `/portal/webhooks/${endpoint.id}`;
  // What cannot be changed has no form.
  if (!standingOf(actor).may("webhook:write")) redirect(path);
  const t = await getTranslations("webhooks");
  return (
    <>
      <PageHeader
        title={t("edit")}
        breadcrumbs={[
          { label: t("title"), href: "/portal/webhooks" },
          { label: endpoint.url, href: path },
        ]}
      />
      <Card className="max-w-2xl">
        <EditEndpoint action={updateEndpointAction} types={WEBHOOK_EVENT_TYPES} endpoint={endpoint} />
      </Card>
    </>
  );
}
