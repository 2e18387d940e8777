import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";

/** Sends everything that was kept while no SMTP was set, after saying how much that is. */
export function SendHeld({ count, action }: { count: number; action: FormAction }) {
  const t = useTranslations("mailPages");
  return (
    <ConfirmDialog
      title={t("sendHeldTitle", { count })}
      consequences={[t("sendHeldLine1"), t("sendHeldLine2")]}
      trigger={{ label: t("sendHeld", { count }), icon: <Send aria-hidden />, variant: "primary" }}
      danger={false}
      action={action}
      submitLabel={t("sendHeld", { count })}
    />
  );
}
