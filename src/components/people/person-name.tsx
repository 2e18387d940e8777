import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { EmailText } from "@/components/ui/email-text";

type PersonNameProps = { name: string; email: string; isSelf?: boolean; children?: ReactNode };

/** Name and address of a person, and below them whatever else there is to say. */
export function PersonName({ name, email, isSelf, children }: PersonNameProps) {
  const t = useTranslations("people");
  return (
    <span className="grid gap-0.5 wrap-anywhere">
      <span className="flex flex-wrap items-center gap-2 font-medium">
        {name}
        {isSelf && <Badge>{t("you")}</Badge>}
      </span>
      <span className="text-muted">
        <EmailText email={email} />
      </span>
      {children}
    </span>
  );
}
