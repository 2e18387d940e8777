import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { standingOf } from "@/components/portal/standing";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { NewEndpoint } from "@/components/webhooks/new-endpoint";
import { WEBHOOK_EVENT_TYPES } from "@/features/webhooks";
import { createEndpointAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("new") };
}

/** A new endpoint, and then its secret. */
export default async function NewWebhookPage() {
  const { actor } = await requireReseller();
  // What cannot be done has no form.
  if (!standingOf(actor).may("webhook:write")) redirect("/portal/webhooks");
  const t = await getTranslations("webhooks");
  return (
    <>
      <PageHeader title={t("new")} breadcrumbs={[{ label: t("title"), href: "/portal/webhooks" }]} />
      <Card className="max-w-2xl">
        <NewEndpoint action={createEndpointAction} types={WEBHOOK_EVENT_TYPES} />
      </Card>
    </>
  );
}
