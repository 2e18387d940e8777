import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { NotificationDto } from "@/features/mail";

/** What was written to one, newest first; the whole line leads to what it is about. */
export function NotificationList({ notifications }: { notifications: readonly NotificationDto[] }) {
  const t = useTranslations("notifications");
  if (notifications.length === 0) return <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>;
  return (
    <ul aria-label={t("title")} className="divide-y divide-line">
      {notifications.map(({ id, subject, href, createdAt, unread }) => (
        <li
          key={id}
          className={cn(
            "relative flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 sm:px-5",
            href && "hover:bg-canvas",
          )}
        >
          <span
            className={cn("min-w-0 grow wrap-anywhere max-sm:basis-full sm:flex-1", unread && "font-medium")}
          >
            {href ? (
              <Link href={href} className="after:absolute after:inset-0">
                {subject}
              </Link>
            ) : (
              subject
            )}
          </span>
          {unread && <Badge tone="accent">{t("new")}</Badge>}
          <RelativeTime value={createdAt} className="shrink-0 text-sm text-muted" />
        </li>
      ))}
    </ul>
  );
}
