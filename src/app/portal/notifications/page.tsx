import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { type ListPageProps, textParam } from "@/components/lists/list-query";
import { NotificationsPage } from "@/components/notifications/notifications-page";
import { markSeenAction } from "../../notification-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications"))("title") };
}

const SHOWN = 30;

/** What was written to the person that asks. */
export default async function PortalNotificationsPage({ searchParams }: ListPageProps) {
  const { actor } = await requireClient();
  const params = await searchParams;
  const cursor = textParam(params, "cursor");
  const page = await api.portal.notifications.list({ limit: SHOWN, cursor });
  return (
    <NotificationsPage
      path="/portal/notifications"
      params={params}
      page={page}
      markSeen={actor.seenBy ? undefined : markSeenAction}
    />
  );
}
