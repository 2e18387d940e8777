import { useTranslations } from "next-intl";
import { Alert } from "../ui/alert";
import { ButtonLink } from "../ui/button";

/** Says that services lose money; with a link to them where they are not in sight. */
export function CostWarning({ count, link }: { count: number; link?: boolean }) {
  const t = useTranslations("resale");
  if (count === 0) return null;
  return (
    <Alert
      tone="warning"
      title={t("warning", { count })}
      action={link && <ButtonLink href="/portal/resale#below-cost">{t("show")}</ButtonLink>}
    >
      {t("warningText")}
    </Alert>
  );
}
