import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { standingOf } from "@/components/portal/standing";
import { ActionButton } from "@/components/ui/action-button";
import { shortId } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { DeliveryDetail } from "@/components/webhooks/delivery-detail";
import { resendDeliveryAction } from "../../../actions";

type DeliveryPageProps = { params: Promise<{ id: string; delivery: string }> };

export async function generateMetadata({ params }: DeliveryPageProps): Promise<Metadata> {
  return { title: shortId((await params).delivery) };
}

/** One delivery: what is sent, and how each try went. */
export default async function DeliveryPage({ params }: DeliveryPageProps) {
  const { actor } = await requireReseller();
  const { id, delivery: deliveryId } = await params;
  const [delivery, t] = await Promise.all([
    api.portal.webhooks.delivery({ id: deliveryId }),
    getTranslations("webhooks"),
  ]);
  if (delivery.endpointId !== id) notFound();
  const isOver = delivery.status === "failed" || delivery.status === "succeeded";
  return (
    <>
      <PageHeader
        title={delivery.eventType}
        breadcrumbs={[
          { label: t("title"), href: "/portal/webhooks" },
          { label: delivery.url, href: `/portal/webhooks/${id}` },
        ]}
        action={
          isOver &&
          standingOf(actor).may("webhook:write") && (
            <ActionButton variant="primary" action={resendDeliveryAction} fields={{ id: delivery.id }}>
              {t("resend.one")}
            </ActionButton>
          )
        }
      />
      <DeliveryDetail delivery={delivery} />
    </>
  );
}
