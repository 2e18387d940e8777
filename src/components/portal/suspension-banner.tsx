import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";

type SuspensionBannerProps = { reason: string | null; supportEmail: string };

/** On each page of a suspended reseller: why, and what that means (R14). */
export function SuspensionBanner({ reason, supportEmail }: SuspensionBannerProps) {
  const t = useTranslations("portal.suspended");
  return (
    <Alert tone="danger" banner title={t("title")}>
      {reason && <p>{t("reason", { reason })}</p>}
      <p>
        {t("effect")}{" "}
        {t.rich("contact", {
          email: () => (
            <a href={`mailto:${supportEmail}`} className="underline underline-offset-2">
              {supportEmail}
            </a>
          ),
        })}
      </p>
    </Alert>
  );
}
