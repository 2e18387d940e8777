import { Send } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { isFiltered, type ObjectPageProps } from "@/components/lists/list-query";
import { ListEmpty } from "@/components/portal/list-empty";
import { standingOf } from "@/components/portal/standing";
import { ActionButton } from "@/components/ui/action-button";
import { Card } from "@/components/ui/card";
import { shortId } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { DELIVERY_FILTERS, DeliveryFilterBar, deliveryFilters } from "@/components/webhooks/delivery-filters";
import { DeliveryTable } from "@/components/webhooks/delivery-table";
import { EndpointActions } from "@/components/webhooks/endpoint-actions";
import { DisabledNotice, EndpointFacts } from "@/components/webhooks/endpoint-facts";
import { ResendRange } from "@/components/webhooks/resend-range";
import {
  countRangeAction,
  deleteEndpointAction,
  disableEndpointAction,
  enableEndpointAction,
  resendRangeAction,
  rotateSecretAction,
  testEndpointAction,
} from "../actions";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  return { title: shortId((await params).id) };
}

/** One endpoint with what was sent to it. */
export default async function WebhookPage({ params, searchParams }: ObjectPageProps) {
  const { actor } = await requireReseller();
  const [{ id }, query] = [await params, await searchParams];
  const endpoint = await api.portal.webhooks.get({ id });
  const [page, t] = await Promise.all([
    api.portal.webhooks.deliveries({
      ...deliveryFilters(query),
      endpoint: endpoint.id,
      cursor: currentCursor(query),
    }),
    getTranslations("webhooks"),
  ]);
  const path = `/portal/webhooks/${endpoint.id}`;
  const mayChange = standingOf(actor).may("webhook:write");
  const isActive = endpoint.status === "active";
  const today = new Date().toISOString().slice(0, 10);
  return (
    <>
      <PageHeader
        title={endpoint.url}
        breadcrumbs={[{ label: t("title"), href: "/portal/webhooks" }]}
        badge={<StatusBadge status={endpoint.status} />}
        action={
          mayChange &&
          isActive && (
            <ActionButton
              variant="primary"
              icon={<Send aria-hidden />}
              action={testEndpointAction}
              fields={{ id: endpoint.id }}
            >
              {t("test.send")}
            </ActionButton>
          )
        }
      />
      <DisabledNotice endpoint={endpoint} />
      <div className="grid gap-6">
        <Card
          title={t("facts.title")}
          footer={
            mayChange && (
              <EndpointActions
                endpoint={endpoint}
                rotate={rotateSecretAction}
                enable={enableEndpointAction}
                disable={disableEndpointAction}
                remove={deleteEndpointAction}
              />
            )
          }
        >
          <EndpointFacts endpoint={endpoint} />
        </Card>
        <Card
          flush
          title={t("deliveries.title")}
          description={t("deliveries.description")}
          action={
            mayChange &&
            isActive && (
              <ResendRange
                id={endpoint.id}
                today={today}
                count={countRangeAction}
                resend={resendRangeAction}
              />
            )
          }
        >
          <DeliveryFilterBar />
          <DeliveryTable
            rows={page.items}
            path={`${path}/deliveries`}
            empty={
              <ListEmpty
                icon={Send}
                title={t("deliveries.empty")}
                filtered={isFiltered(query, DELIVERY_FILTERS)}
                path={path}
              >
                {t("deliveries.emptyText")}
              </ListEmpty>
            }
          />
          <CursorPagination path={path} params={query} nextCursor={page.nextCursor} />
        </Card>
      </div>
    </>
  );
}
