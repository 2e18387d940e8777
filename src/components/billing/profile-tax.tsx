import { useTranslations } from "next-intl";
import type { BillingProfileDto } from "@/features/billing";
import { Card } from "../ui/card";
import { useFormats } from "../ui/use-formats";
import { taxSentence } from "./tax-words";

type ProfileTaxProps = { profile: BillingProfileDto; reader: "client" | "admin" };

/** What tax follows from a client's details as they are saved. */
export function ProfileTax({ profile, reader }: ProfileTaxProps) {
  const t = useTranslations("billing.profile");
  const tax = useTranslations("billing.tax");
  const formats = useFormats();
  return (
    <Card title={t("taxTitle")}>
      <p className="font-medium">{taxSentence(profile.tax, profile.country, reader, tax, formats)}</p>
      <p className="mt-2 text-sm text-muted">{t("kept")}</p>
    </Card>
  );
}
