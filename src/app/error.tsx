"use client";

import { useTranslations } from "next-intl";
import { PublicCard } from "@/components/shell/public-card";
import { Button, ButtonLink } from "@/components/ui/button";
import { RequestId } from "@/components/ui/request-id";

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

/** What a page that failed shows. `digest` is the request id, put there by the server's error mapper. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations("common.error");
  return (
    <PublicCard title={t("title")} description={t("detail")}>
      {error.digest && <RequestId id={error.digest} />}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={retry}>
          {t("retry")}
        </Button>
        <ButtonLink href="/">{t("home")}</ButtonLink>
      </div>
    </PublicCard>
  );
}
