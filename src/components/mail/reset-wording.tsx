import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";

/** Puts the product's own words back, after a question. */
export function ResetWording({ type, locale, action }: { type: string; locale: string; action: FormAction }) {
  const t = useTranslations("mailPages.template");
  return (
    <ConfirmDialog
      title={t("resetTitle")}
      consequences={[t("resetLine")]}
      trigger={{ label: t("reset"), icon: <RotateCcw aria-hidden /> }}
      action={action}
      fields={{ type, locale }}
      submitLabel={t("reset")}
    />
  );
}
