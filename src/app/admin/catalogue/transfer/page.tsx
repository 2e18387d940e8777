import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { CatalogTransfer } from "@/components/catalog/catalog-transfer";
import { ClientMessages } from "@/components/shell/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { CSV_COLUMNS, catalogFileSchema } from "@/features/catalog";
import { pageTitle } from "../../page-title";
import { CatalogueTabs } from "../catalogue-tabs";
import { importCatalogAction } from "./actions";

const EXPORT = "/admin/catalogue/export";

export const generateMetadata = pageTitle("catalog.transfer");

export default async function TransferPage() {
  await requireAdmin();
  const t = await getTranslations("catalog");
  return (
    <>
      <PageHeader
        title={t("transfer.title")}
        description={t("transfer.description")}
        breadcrumbs={[{ label: t("list.title"), href: "/admin/catalogue" }]}
      />
      <CatalogueTabs />
      <div className="grid gap-6">
        <Card title={t("transfer.export")} description={t("transfer.exportText")}>
          <div className="flex flex-wrap gap-2">
            {(["csv", "json"] as const).map((format) => (
              <ButtonLink
                key={format}
                href={`${EXPORT}?format=${format}`}
                download=""
                icon={<Download aria-hidden />}
              >
                {t(`transfer.${format}`)}
              </ButtonLink>
            ))}
          </div>
        </Card>
        <ClientMessages namespaces={["common", "errors", "catalog"]}>
          <CatalogTransfer action={importCatalogAction} />
        </ClientMessages>
        <Card title={t("transfer.format")} description={t("transfer.formatText")}>
          <p className="text-sm break-words">
            <code>{CSV_COLUMNS.join(", ")}</code>
          </p>
          <details className="mt-4">
            <summary className="cursor-pointer">{t("transfer.schema")}</summary>
            <pre className="mt-2 max-h-96 overflow-auto rounded-md bg-sunken/60 p-3 text-xs">
              {JSON.stringify(catalogFileSchema(), null, 2)}
            </pre>
          </details>
        </Card>
      </div>
    </>
  );
}
