import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { BrandForm } from "@/components/brand/brand-form";
import { BrandLogo } from "@/components/brand/brand-logo";
import { DomainCard } from "@/components/brand/domain-card";
import { NeutralityCard } from "@/components/brand/neutrality-card";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import {
  checkDomainAction,
  claimDomainAction,
  removeBrandLogoAction,
  removeDomainAction,
  setBrandAction,
  setBrandLogoAction,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("brand"))("title") };
}

/** What the reseller's customers see of it: name, logo, colour, support, and a domain of its own (R79). */
export default async function BrandPage() {
  const { actor } = await requireReseller();
  const [t, { brand, neutrality }] = await Promise.all([getTranslations("brand"), api.portal.brand.get()]);
  const mayChange = standingOf(actor).may("brand:manage");
  return (
    <ClientMessages namespaces={["common", "errors", "portal", "brand"]}>
      <PageHeader title={t("title")} description={t("description")} />
      <div className="grid gap-6">
        {!mayChange && <Alert title={t("readOnly")} />}
        <Card title={t("look")} description={t("lookText")}>
          <BrandForm brand={brand} fallbackName={actor.label} action={mayChange ? setBrandAction : null} />
        </Card>
        {brand && (
          <>
            {mayChange && (
              <Card title={t("logo")} description={t("logoText")}>
                <BrandLogo hasLogo={brand.hasLogo} set={setBrandLogoAction} remove={removeBrandLogoAction} />
              </Card>
            )}
            <DomainCard
              domain={brand.domain}
              actions={
                mayChange
                  ? { claim: claimDomainAction, check: checkDomainAction, remove: removeDomainAction }
                  : null
              }
            />
            <NeutralityCard neutrality={neutrality} />
          </>
        )}
      </div>
    </ClientMessages>
  );
}
