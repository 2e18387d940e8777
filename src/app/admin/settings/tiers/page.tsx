import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { ClientMessages } from "@/components/shell/client-messages";
import { TierEditor } from "@/components/tiers/tier-editor";
import { getFormats } from "@/components/ui/get-formats";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";

export const generateMetadata = pageTitle("tiers.editor");

export default async function TiersPage() {
  await requireAdmin();
  const [tiers, settings, t] = await Promise.all([
    api.admin.resellers.tierRows(),
    api.admin.settings.get(),
    getTranslations("tiers.editor"),
  ]);
  const formats = await getFormats();
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[{ label: t("settings"), href: "/admin/settings" }]}
        description={t("description")}
      />
      <div className="max-w-4xl">
        <ClientMessages namespaces={["common", "errors", "tiers"]}>
          <TrpcProvider>
            <TierEditor
              tiers={tiers}
              rules={settings.program.tierRules}
              currency={settings.company.currency}
              defaultRate={formats.bps(settings.program.defaultRateBps)}
            />
          </TrpcProvider>
        </ClientMessages>
      </div>
    </>
  );
}
