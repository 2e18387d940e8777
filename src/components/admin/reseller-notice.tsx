import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { ResellerDto } from "@/features/resellers";

/** Why a reseller cannot order; nothing for an active one. */
export function ResellerNotice({ reseller }: { reseller: ResellerDto }) {
  const t = useTranslations("admin.resellers");
  if (reseller.status === "active") return null;
  const suspended = reseller.status === "suspended";
  return (
    <Alert
      tone={suspended ? "danger" : "info"}
      title={t(suspended ? "suspendedTitle" : "inactiveTitle", { name: reseller.businessName })}
      className="mb-6"
    >
      {reseller.renewalsHeld && <p>{t("renewalsAreHeld")}</p>}
      {reseller.statusReason && (
        <>
          {t("statusReason")}: {reseller.statusReason}
        </>
      )}
    </Alert>
  );
}
