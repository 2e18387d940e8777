"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ErrorState } from "../ui/error-state";

export type RouteErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** A page of an area that failed, inside the area's frame. For error.tsx; `digest` is the request id. */
export function RouteError({ error, retry }: RouteErrorProps) {
  const t = useTranslations("common.error");
  return (
    <Card>
      <ErrorState
        isPage
        requestId={error.digest}
        action={
          <Button variant="primary" onClick={retry}>
            {t("retry")}
          </Button>
        }
      />
    </Card>
  );
}
