import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { InputField, TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { ResellerDto } from "@/features/resellers";

/** What a reseller is called and registered as, changed with a reason (R10). */
export function ProfileDialog({ reseller, action }: { reseller: ResellerDto; action: FormAction }) {
  const t = useTranslations("admin.resellers");
  const c = useTranslations("admin.common");
  return (
    <ActionDialog
      title={t("editProfileTitle", { name: reseller.businessName })}
      description={t("editProfileText")}
      trigger={{ label: t("editProfile"), size: "sm" }}
      action={action}
      fields={{ id: reseller.id }}
      submitLabel={t("editProfileSubmit")}
    >
      <InputField
        name="businessName"
        label={t("businessName")}
        defaultValue={reseller.businessName}
        maxLength={120}
        autoComplete="off"
      />
      <InputField
        name="registrationNumber"
        label={t("registrationNumber")}
        defaultValue={reseller.registrationNumber ?? ""}
        maxLength={60}
        autoComplete="off"
        optional
      />
      <InputField
        name="taxId"
        label={t("taxId")}
        defaultValue={reseller.taxId ?? ""}
        maxLength={40}
        autoComplete="off"
        optional
      />
      <TextareaField
        name="reason"
        label={c("reason")}
        help={t("editProfileReasonHelp")}
        rows={2}
        maxLength={500}
      />
    </ActionDialog>
  );
}
