import { CircleCheck, CircleSlash, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionMenu, type MenuItem } from "@/components/ui/action-menu";
import { InputField, TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { ActionDto } from "@/features/services";

export type ActionForms = { confirm: FormAction; retry: FormAction; abandon: FormAction };

/** What an admin can do with an order to provisioning that is not over: confirm it, have it tried again, give it up. */
export function ProvisioningMenu({ action, forms }: { action: ActionDto; forms: ActionForms }) {
  const t = useTranslations("services.admin");
  const c = useTranslations("services.actions");
  if (action.state === "done" || action.state === "abandoned") return null;
  const { name } = action.service;
  const kind = t(`kinds.${action.kind}`);
  const fields = { id: action.id };
  const items: MenuItem[] = [
    {
      label: t("confirm"),
      icon: <CircleCheck aria-hidden />,
      action: forms.confirm,
      fields,
      confirm: {
        title: t("confirmTitle", { kind, name }),
        consequences: [t("confirmText"), ...(action.kind === "create" ? [t("confirmStarts")] : [])],
        submitLabel: t("confirmSubmit"),
        children: (
          <InputField
            name="reference"
            label={t("reference")}
            help={t("referenceHelp")}
            optional
            maxLength={200}
          />
        ),
      },
    },
    { label: t("retry"), icon: <RotateCcw aria-hidden />, action: forms.retry, fields },
    {
      label: t("abandon"),
      icon: <CircleSlash aria-hidden />,
      danger: true,
      separated: true,
      action: forms.abandon,
      fields,
      confirm: {
        title: t("abandonTitle", { kind, name }),
        consequences: [t("abandonText")],
        submitLabel: t("abandonSubmit"),
        children: <TextareaField name="reason" label={c("reason")} rows={2} maxLength={500} />,
      },
    },
  ];
  return <ActionMenu items={items} label={`${t("actions")}: ${kind} ${name}`} />;
}
