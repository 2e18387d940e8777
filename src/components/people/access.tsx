import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { MemberArea } from "@/core/actor";

type AccessProps = { role: "owner" | "member"; areas: readonly MemberArea[] };

/** A role, and for a member what it may do. */
export function Access({ role, areas }: AccessProps) {
  const t = useTranslations("people");
  const may =
    role === "owner"
      ? t("everything")
      : areas.length === 0
        ? t("looking")
        : areas.map((area) => t(`area.${area}`)).join(", ");
  return (
    <span className="grid justify-items-start gap-1 py-1">
      <Badge tone={role === "owner" ? "accent" : "neutral"}>{t(role)}</Badge>
      <span className="text-muted">{may}</span>
    </span>
  );
}
