import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/shell/client-messages";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SwitchField } from "@/components/ui/check-field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AdminDto } from "@/features/identity";
import type { SecuritySettings } from "@/features/settings";
import { AdminTable } from "./admin-table";

type SecurityCardProps = {
  settings: SecuritySettings;
  admins: readonly AdminDto[];
  save: FormAction;
  reset: FormAction;
};

/** Whether admins need two-step sign-in, and which of them have it. */
export async function SecurityCard({ settings, admins, save, reset }: SecurityCardProps) {
  const t = await getTranslations("twoStep.settings");
  const missing = admins.filter(({ hasTwoStep }) => !hasTwoStep).length;
  return (
    <Card title={t("title")} description={t("text")} id="security">
      <ClientMessages namespaces={["common", "errors", "twoStep", "people"]}>
        <div className="grid gap-6">
          <ActionForm action={save}>
            <SwitchField
              name="adminsNeedTwoStep"
              label={t("require")}
              help={`${t("requireHelp")} ${t("missing", { count: missing })}`}
              defaultChecked={settings.adminsNeedTwoStep}
            />
            <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
          </ActionForm>
          <AdminTable admins={admins} reset={reset} />
        </div>
      </ClientMessages>
    </Card>
  );
}
