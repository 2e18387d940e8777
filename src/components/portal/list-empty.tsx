import { type LucideIcon, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type ListEmptyProps = {
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** The list narrows by a search or filter: nothing matches, rather than nothing being there. */
  filtered: boolean;
  /** The list without filters. */
  path: string;
};

/** A list without rows: none yet, with the next step, or none that match, with the way back. */
export function ListEmpty({ filtered, path, ...none }: ListEmptyProps) {
  const t = useTranslations("portal.list");
  if (!filtered) return <EmptyState {...none} />;
  return (
    <EmptyState
      icon={SearchX}
      title={t("noMatch")}
      action={<ButtonLink href={path}>{t("clear")}</ButtonLink>}
    >
      {t("noMatchText")}
    </EmptyState>
  );
}
