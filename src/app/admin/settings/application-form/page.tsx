import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { FormEditor } from "@/components/applications/form-editor";
import { ClientMessages } from "@/components/shell/client-messages";
import { getFormats } from "@/components/ui/get-formats";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";

export const generateMetadata = pageTitle("applicationForm.editor");

/** R72: what applicants are asked. */
export default async function ApplicationFormPage() {
  await requireAdmin();
  const [form, t] = await Promise.all([
    api.admin.applications.form(),
    getTranslations("applicationForm.editor"),
  ]);
  const { version, savedBy, savedAt } = form;
  const formats = await getFormats();
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[{ label: t("settings"), href: "/admin/settings" }]}
        description={t("description")}
        meta={
          <span className="text-sm text-muted">
            {savedBy
              ? t("savedBy", { version, name: savedBy, date: formats.date(savedAt) })
              : t("version", { version })}
          </span>
        }
      />
      <ClientMessages namespaces={["common", "errors", "applicationForm"]}>
        <TrpcProvider>
          <FormEditor form={form} />
        </TrpcProvider>
      </ClientMessages>
    </>
  );
}
