import { useTranslations } from "next-intl";
import type { BillingProfileDto } from "@/features/billing";
import { DefinitionList } from "../ui/definition-list";
import { useFormats } from "../ui/use-formats";

/** The billing details of a client to somebody who may read them alone. */
export function ProfileFacts({ profile }: { profile: BillingProfileDto }) {
  const t = useTranslations("billing.profile");
  const l = useTranslations("letterLocale");
  const formats = useFormats();
  const { address, country, taxId, inheritedTaxId, locale } = profile;
  return (
    <DefinitionList
      items={[
        {
          term: t("address"),
          value: address && <span className="whitespace-pre-wrap">{address}</span>,
        },
        { term: t("country"), value: formats.country(country) },
        { term: t("taxId"), value: taxId ?? inheritedTaxId },
        { term: l("label"), value: l(`names.${locale}`) },
      ]}
    />
  );
}
