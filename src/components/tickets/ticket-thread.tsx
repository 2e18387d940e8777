import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TicketFileDto, TicketMessageDto } from "@/features/support";
import { useFormats } from "../ui/use-formats";

type Message = TicketMessageDto & { internal?: boolean };

type TicketThreadProps = {
  /** Newest first, as they are read; shown oldest first. */
  messages: readonly Message[];
  nextCursor: string | null;
  /** Whether this is not the newest page. */
  isOlder: boolean;
  /** The ticket's own page. */
  path: string;
  /** How the provider is called where its people are not named. */
  provider: string;
  /** What the side of the client is called. */
  clientSide: string;
};

/** What was written about a ticket, one page of it, oldest first. */
export function TicketThread(props: TicketThreadProps) {
  const { messages, nextCursor, isOlder, path, provider, clientSide } = props;
  const t = useTranslations("tickets.thread");
  const linkClass = "px-4 py-3 text-sm text-accent-text hover:underline sm:px-5";
  return (
    <>
      {nextCursor && (
        <Link href={`${path}?cursor=${nextCursor}`} className={cn(linkClass, "block border-b border-line")}>
          {t("older")}
        </Link>
      )}
      <ol className="divide-y divide-line">
        {messages.toReversed().map((message) => (
          <li
            key={message.id}
            className={cn("grid gap-1.5 px-4 py-4 sm:px-5", message.internal && "bg-warning-soft")}
          >
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-medium wrap-anywhere">{message.authorName ?? provider}</span>
              {message.internal ? (
                <Badge tone="warning">{t("note")}</Badge>
              ) : (
                <Badge tone={message.fromProvider ? "accent" : "neutral"}>
                  {message.fromProvider ? t("provider") : clientSide}
                </Badge>
              )}
              <RelativeTime value={message.createdAt} className="ml-auto text-sm text-muted" />
            </div>
            <p className="max-w-prose wrap-anywhere whitespace-pre-wrap">{message.body}</p>
            <Files files={message.files} path={path} />
          </li>
        ))}
      </ol>
      {isOlder && (
        <Link href={path} className={cn(linkClass, "block border-t border-line")}>
          {t("newest")}
        </Link>
      )}
    </>
  );
}

function Files({ files, path }: { files: readonly TicketFileDto[]; path: string }) {
  const t = useTranslations("tickets.thread");
  const formats = useFormats();
  if (files.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-baseline gap-x-2">
          <a
            href={`${path}/files/${file.id}`}
            download={file.name}
            aria-label={t("download", { name: file.name })}
            className="wrap-anywhere text-accent-text hover:underline"
          >
            {file.name}
          </a>
          <span className="text-sm text-muted">{formats.fileSize(file.sizeBytes)}</span>
        </li>
      ))}
    </ul>
  );
}
