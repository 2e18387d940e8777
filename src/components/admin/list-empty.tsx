import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type ListEmptyProps = ComponentProps<typeof EmptyState> & {
  /** The list narrows by a search or filter: then nothing matches, rather than nothing being there. */
  filtered: boolean;
  /** The list without filters. */
  path: string;
};

/** A list without rows: either there are none yet, or the filters leave none. */
export function ListEmpty({ filtered, path, ...none }: ListEmptyProps) {
  const t = useTranslations("admin.common");
  if (!filtered) return <EmptyState {...none} />;
  return (
    <EmptyState
      icon={SearchX}
      title={t("noMatch")}
      action={
        <ButtonLink href={path} prefetch={false}>
          {t("clearFilters")}
        </ButtonLink>
      }
    >
      {t("noMatchText")}
    </EmptyState>
  );
}
