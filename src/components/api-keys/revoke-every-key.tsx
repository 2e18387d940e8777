import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";

type RevokeEveryKeyProps = { reseller: string; name: string; action: FormAction };

/** Ends all keys of a reseller after a question (R46), for admins. */
export function RevokeEveryKey({ reseller, name, action }: RevokeEveryKeyProps) {
  const t = useTranslations("apiKeys.admin");
  return (
    <ConfirmDialog
      title={t("revokeTitle", { name })}
      consequences={[t("revokeStops"), t("revokeFinal")]}
      trigger={{ label: t("revokeOpen"), size: "sm", variant: "danger" }}
      action={action}
      fields={{ reseller }}
      submitLabel={t("revokeSubmit", { name })}
    />
  );
}
