import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { InputField, TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";

type ResellerLimitProps = { id: string; name: string; limit: number; action: FormAction };

/** Sets how often each key of a reseller may ask (R49), for admins. */
export function ResellerLimit({ id, name, limit, action }: ResellerLimitProps) {
  const t = useTranslations("apiKeys.admin");
  const c = useTranslations("admin.common");
  return (
    <ActionDialog
      title={t("limitTitle", { name })}
      description={t("limitText")}
      trigger={{ label: t("limitOpen"), size: "sm" }}
      action={action}
      fields={{ id }}
      submitLabel={t("limitSubmit")}
    >
      <InputField
        name="apiRateLimit"
        label={t("limitField")}
        suffix={t("perMinute")}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={limit}
      />
      <TextareaField name="reason" label={c("reason")} help={t("reasonHelp")} rows={2} maxLength={500} />
    </ActionDialog>
  );
}
