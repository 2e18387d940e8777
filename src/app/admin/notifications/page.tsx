import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { type ListPageProps, textParam } from "@/components/lists/list-query";
import { NotificationsPage } from "@/components/notifications/notifications-page";
import { markSeenAction } from "../../notification-actions";
import { pageTitle } from "../page-title";

export const generateMetadata = pageTitle("notifications");

const SHOWN = 30;

/** What was written to the person that asks. */
export default async function AdminNotificationsPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const cursor = textParam(params, "cursor");
  const page = await api.admin.notifications.list({ limit: SHOWN, cursor });
  return (
    <NotificationsPage path="/admin/notifications" params={params} page={page} markSeen={markSeenAction} />
  );
}
