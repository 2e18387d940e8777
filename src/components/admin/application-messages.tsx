import { MessagesSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ApplicationMessageDto } from "@/features/resellers";

/** The exchange of notes between reviewers and applicant, oldest first (R6: it stays readable). */
export function ApplicationMessages({ messages }: { messages: readonly ApplicationMessageDto[] }) {
  const t = useTranslations("admin.applications");
  if (messages.length === 0) {
    return (
      <EmptyState icon={MessagesSquare} title={t("exchangeEmpty")}>
        {t("exchangeEmptyText")}
      </EmptyState>
    );
  }
  return (
    <ol className="divide-y divide-line">
      {messages.map((message) => (
        <li key={message.id} className="grid gap-1.5 px-4 py-4 sm:px-5">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="font-medium">{message.authorName}</span>
            <Badge tone={message.fromProvider ? "accent" : "neutral"}>
              {message.fromProvider ? t("provider") : t("applicant")}
            </Badge>
            <RelativeTime value={message.createdAt} className="ml-auto text-sm text-muted" />
          </div>
          <p className="max-w-prose break-words whitespace-pre-wrap">{message.body}</p>
        </li>
      ))}
    </ol>
  );
}
