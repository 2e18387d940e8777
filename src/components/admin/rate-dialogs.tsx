import { useTranslations } from "next-intl";
import { RateEffect } from "@/components/tiers/rate-effect";
import { RateField } from "@/components/tiers/rate-field";
import { ActionDialog } from "@/components/ui/action-dialog";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { RatePreviewDto, ResellerDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";

type RateDialogProps = { reseller: ResellerDto; action: FormAction };

/** Sets a rate by hand (R56), which stays until the tier decides again. */
export function ChangeRateDialog({ reseller, action }: RateDialogProps) {
  const t = useTranslations("admin.resellers");
  const c = useTranslations("admin.common");
  const formats = useFormats();
  return (
    <ActionDialog
      title={t("changeRateTitle", { name: reseller.businessName })}
      description={t("changeRateText", { rate: formats.bps(reseller.rateBps) })}
      trigger={{ label: t("changeRate") }}
      action={action}
      fields={{ id: reseller.id }}
      submitLabel={t("rateSubmit")}
    >
      <RateField
        resellerId={reseller.id}
        rateBps={reseller.rateBps}
        label={t("rateField")}
        help={t("rateHelp")}
      />
      <TextareaField name="reason" label={c("reason")} help={t("rateReasonHelp")} rows={2} maxLength={500} />
    </ActionDialog>
  );
}

type LetTierDecideProps = RateDialogProps & { effect: RatePreviewDto };

/** Ends the rate set by hand: the tier decides again (R18). */
export function LetTierDecideDialog({ reseller, effect, action }: LetTierDecideProps) {
  const t = useTranslations("admin.resellers");
  const c = useTranslations("admin.common");
  const formats = useFormats();
  const { businessName: name, tier } = reseller;
  return (
    <ConfirmDialog
      title={t("letTierTitle", { name })}
      consequences={[
        t("letTierLine1", { rate: formats.bps(reseller.rateBps) }),
        t("letTierLine2", { tier: tier.name, rate: formats.bps(tier.rateBps) }),
      ]}
      trigger={{ label: t("letTier") }}
      danger={false}
      action={action}
      fields={{ id: reseller.id }}
      submitLabel={t("letTierSubmit")}
    >
      <div className="rounded-lg bg-sunken p-3 text-sm">
        <RateEffect effect={effect} />
      </div>
      <TextareaField name="reason" label={c("reason")} help={t("rateReasonHelp")} rows={2} maxLength={500} />
    </ConfirmDialog>
  );
}
