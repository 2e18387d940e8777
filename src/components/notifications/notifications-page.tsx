import { useTranslations } from "next-intl";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { ActionButton } from "@/components/ui/action-button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import { PageHeader } from "@/components/ui/page-header";
import type { SearchParams } from "@/components/ui/search-href";
import type { NotificationDto } from "@/features/mail";
import { NotificationList } from "./notification-list";

type NotificationsPageProps = {
  path: string;
  params: SearchParams;
  page: { items: NotificationDto[]; nextCursor: string | null };
  /** Absent for who only looks on behalf of another. */
  markSeen?: FormAction;
};

/** All that was written to one, with what is new. */
export function NotificationsPage({ path, params, page, markSeen }: NotificationsPageProps) {
  const t = useTranslations("notifications");
  const hasNew = page.items.some(({ unread }) => unread);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={hasNew && markSeen && <ActionButton action={markSeen}>{t("markSeen")}</ActionButton>}
      />
      <Card flush>
        <NotificationList notifications={page.items} />
        <CursorPagination path={path} params={params} nextCursor={page.nextCursor} />
      </Card>
    </>
  );
}
