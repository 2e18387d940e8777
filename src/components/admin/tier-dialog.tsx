import { useTranslations } from "next-intl";
import { TierField } from "@/components/tiers/tier-field";
import { ActionDialog } from "@/components/ui/action-dialog";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { ResellerDetailDto, TierDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";

type TierDialogProps = { reseller: ResellerDetailDto; tiers: readonly TierDto[]; action: FormAction };

/** Puts a reseller into a tier by hand, or lets the program decide again (R56). */
export function TierDialog({ reseller, tiers, action }: TierDialogProps) {
  const t = useTranslations("tiers");
  const c = useTranslations("admin.common");
  const formats = useFormats();
  const { basis, window } = reseller.progress;
  const rate = formats.bps(reseller.rateBps);
  const own = reseller.rateSource === "own_rate" ? ` ${t("set.own", { rate })}` : "";
  return (
    <ActionDialog
      title={t("set.title", { name: reseller.businessName })}
      description={t("set.text", { tier: reseller.tier.name, rate }) + own}
      trigger={{ label: t("set.button") }}
      action={action}
      fields={{ id: reseller.id }}
      submitLabel={t("set.submit")}
    >
      <TierField
        resellerId={reseller.id}
        label={t("set.tier")}
        defaultValue={reseller.tierPinned ? reseller.tier.id : ""}
        options={[
          {
            value: "",
            label: t("set.program", {
              window: t(basis === "revenue" ? `window.${window}` : "window.services"),
            }),
          },
          ...tiers.map((tier) => ({ value: tier.id, label: `${tier.name} · ${formats.bps(tier.rateBps)}` })),
        ]}
      />
      <TextareaField name="reason" label={c("reason")} help={t("set.reasonHelp")} rows={2} maxLength={500} />
    </ActionDialog>
  );
}
