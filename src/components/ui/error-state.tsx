import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RequestId } from "./request-id";

type ErrorStateProps = {
  title?: string;
  children?: ReactNode;
  requestId?: string;
  action?: ReactNode;
  /** All that the page has to say, so that its title is the page's. */
  isPage?: boolean;
};

/** What happened, the id to quote, and a way on (`action`: retry, or back). */
export function ErrorState({ title, children, requestId, action, isPage }: ErrorStateProps) {
  const t = useTranslations("common.error");
  const Title = isPage ? "h1" : "p";
  return (
    <div className="grid justify-items-center gap-1.5 px-6 py-12 text-center">
      <span className="mb-1.5 grid size-10 place-items-center rounded-lg bg-danger-soft text-danger">
        <CircleAlert aria-hidden className="size-5" />
      </span>
      <Title className="text-base font-medium">{title ?? t("title")}</Title>
      <p className="max-w-md text-balance text-muted">{children ?? t("detail")}</p>
      {requestId && <RequestId id={requestId} />}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
