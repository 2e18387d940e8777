import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { InputField, TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { formatBps } from "@/components/ui/format";
import { formatPercent } from "@/core/percent";
import type { ResellerDto } from "@/features/resellers";

type RateDialogProps = { reseller: ResellerDto; action: FormAction };

/** Sets a rate by hand (R56), which stays until the tier decides again. */
export function ChangeRateDialog({ reseller, action }: RateDialogProps) {
  const t = useTranslations("admin.resellers");
  const c = useTranslations("admin.common");
  return (
    <ActionDialog
      title={t("changeRateTitle", { name: reseller.businessName })}
      description={t("changeRateText", { rate: formatBps(reseller.rateBps) })}
      trigger={{ label: t("changeRate") }}
      action={action}
      fields={{ id: reseller.id }}
      submitLabel={t("rateSubmit")}
    >
      <InputField
        name="rate"
        label={t("rateField")}
        help={t("rateHelp")}
        suffix="%"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={formatPercent(reseller.rateBps)}
        maxLength={20}
      />
      <TextareaField name="reason" label={c("reason")} help={t("rateReasonHelp")} rows={2} maxLength={500} />
    </ActionDialog>
  );
}

/** Ends the rate set by hand: the tier decides again (R18). */
export function LetTierDecideDialog({ reseller, action }: RateDialogProps) {
  const t = useTranslations("admin.resellers");
  const c = useTranslations("admin.common");
  const { businessName: name, tier } = reseller;
  return (
    <ConfirmDialog
      title={t("letTierTitle", { name })}
      consequences={[
        t("letTierLine1", { rate: formatBps(reseller.rateBps) }),
        t("letTierLine2", { tier: tier.name, rate: formatBps(tier.rateBps) }),
      ]}
      trigger={{ label: t("letTier") }}
      danger={false}
      action={action}
      fields={{ id: reseller.id }}
      submitLabel={t("letTierSubmit")}
    >
      <TextareaField name="reason" label={c("reason")} help={t("rateReasonHelp")} rows={2} maxLength={500} />
    </ConfirmDialog>
  );
}
