import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/empty-state";

/** An object that is not there, or not the asker's, inside the area's frame. For an area's not-found.tsx. */
export function RouteNotFound({ home }: { home: string }) {
  const t = useTranslations("common");
  return (
    <Card>
      <EmptyState
        isPage
        icon={SearchX}
        title={t("notFound.title")}
        action={<ButtonLink href={home}>{t("error.home")}</ButtonLink>}
      >
        {t("notFound.detail")}
      </EmptyState>
    </Card>
  );
}
