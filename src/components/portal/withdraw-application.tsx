import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";

/** Takes back an application that nobody has decided on yet. */
export function WithdrawApplication({ id, action }: { id: string; action: FormAction }) {
  const t = useTranslations("portal.apply");
  return (
    <ConfirmDialog
      title={t("withdrawTitle")}
      consequences={[t("withdrawLine1"), t("withdrawLine2")]}
      trigger={{ label: t("withdraw") }}
      action={action}
      fields={{ id }}
      submitLabel={t("withdraw")}
    >
      <TextareaField name="note" label={t("withdrawNote")} rows={2} maxLength={2000} optional />
    </ConfirmDialog>
  );
}
