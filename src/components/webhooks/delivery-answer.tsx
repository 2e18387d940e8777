import { useTranslations } from "next-intl";
import { HttpStatus } from "@/components/request-logs/http-status";

type Answer = { answerStatus: number | null; failure: string | null };

/** How a try was answered, or why it was not; nothing before the first. */
export function DeliveryAnswer({ of: { answerStatus, failure } }: { of: Answer }) {
  const t = useTranslations("webhooks.failure");
  if (answerStatus === null && failure === null) return null;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {answerStatus !== null && <HttpStatus status={answerStatus} />}
      {failure && <span>{t.has(failure) ? t(failure) : failure}</span>}
    </span>
  );
}
