import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ApplicationMessageDto } from "@/features/resellers";

type ApplicationNotesProps = { messages: readonly ApplicationMessageDto[]; provider: string };

/** The exchange of notes about an application, oldest first. It stays readable (R6). */
export function ApplicationNotes({ messages, provider }: ApplicationNotesProps) {
  const t = useTranslations("portal.apply");
  return (
    <ol className="divide-y divide-line">
      {messages.map((message) => (
        <li key={message.id} className="grid gap-1.5 px-4 py-4 sm:px-5">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="font-medium">{message.fromProvider ? provider : message.authorName}</span>
            <Badge tone={message.fromProvider ? "accent" : "neutral"}>
              {message.fromProvider ? t("fromReview") : t("fromYou")}
            </Badge>
            <RelativeTime value={message.createdAt} className="ml-auto text-sm text-muted" />
          </div>
          <p className="max-w-prose break-words whitespace-pre-wrap">{message.body}</p>
        </li>
      ))}
    </ol>
  );
}
