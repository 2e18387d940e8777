import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { EmailText } from "@/components/ui/email-text";
import type { ResellerDetailDto } from "@/features/resellers";
import { SideList } from "./side-list";

/** Who the reseller is (R10). */
export function ResellerProfile({ reseller }: { reseller: ResellerDetailDto }) {
  const t = useTranslations("admin.resellers");
  const c = useTranslations("admin.common");
  return (
    <SideList
      items={[
        { term: t("business"), value: reseller.businessName },
        { term: t("registrationNumber"), value: reseller.registrationNumber },
        { term: t("taxId"), value: <span className="font-mono text-[0.92em]">{reseller.taxId}</span> },
        {
          term: c("email"),
          value: (
            <span className="wrap-anywhere">
              <EmailText email={reseller.email} />
            </span>
          ),
        },
        { term: c("currency"), value: reseller.currency },
        { term: c("updated"), value: <DateTime value={reseller.updatedAt} /> },
        {
          term: t("clientAccount"),
          value: (
            <Link href={`/admin/clients/${reseller.clientId}`} className="text-accent-text hover:underline">
              {t("openClient")}
            </Link>
          ),
        },
      ]}
    />
  );
}
