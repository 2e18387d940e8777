import { CircleOff, CirclePause, CirclePlay } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusEffect } from "@/components/tiers/status-effect";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import type { ResellerDto } from "@/features/resellers";

type StatusDialogProps = { reseller: ResellerDto; suspend: FormAction; reactivate: FormAction };

/** Suspends an active reseller, or reactivates one that is not, with a reason (R57). */
export function StatusDialog({ reseller, suspend, reactivate }: StatusDialogProps) {
  const t = useTranslations("admin.resellers");
  const c = useTranslations("admin.common");
  const name = reseller.businessName;
  if (reseller.status === "active") {
    return (
      <ConfirmDialog
        title={t("suspendTitle", { name })}
        consequences={[t("suspendLine1"), t("suspendLine2"), t("suspendLine3")]}
        trigger={{ label: t("suspend"), icon: <CirclePause aria-hidden /> }}
        action={suspend}
        fields={{ id: reseller.id }}
        submitLabel={t("suspendSubmit", { name })}
      >
        <StatusEffect resellerId={reseller.id} to="suspended" />
        <RadioGroupField
          name="renewals"
          label={t("renewals")}
          defaultValue="keep"
          options={[
            { value: "keep", label: t("renewalsKeep"), description: t("renewalsKeepText") },
            { value: "hold", label: t("renewalsHold"), description: t("renewalsHoldText") },
          ]}
        />
        <TextareaField
          name="reason"
          label={c("reason")}
          help={t("suspendReasonHelp")}
          rows={3}
          maxLength={500}
        />
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      title={t("reactivateTitle", { name })}
      consequences={[t("reactivateLine1"), t("reactivateLine2")]}
      trigger={{ label: t("reactivate"), icon: <CirclePlay aria-hidden />, variant: "primary" }}
      danger={false}
      action={reactivate}
      fields={{ id: reseller.id }}
      submitLabel={t("reactivateSubmit", { name })}
    >
      <StatusEffect resellerId={reseller.id} to="active" />
      <TextareaField
        name="reason"
        label={c("reason")}
        help={t("reactivateReasonHelp")}
        rows={3}
        maxLength={500}
      />
    </ConfirmDialog>
  );
}

type DeactivateDialogProps = { reseller: ResellerDto; action: FormAction };

/** Ends a reseller's part in the program, with a reason (R58). */
export function DeactivateDialog({ reseller, action }: DeactivateDialogProps) {
  const t = useTranslations("admin.resellers");
  const c = useTranslations("admin.common");
  const name = reseller.businessName;
  if (reseller.status === "inactive") return null;
  return (
    <ConfirmDialog
      title={t("deactivateTitle", { name })}
      consequences={[t("deactivateLine1"), t("deactivateLine2"), t("deactivateLine3")]}
      trigger={{ label: t("deactivate"), icon: <CircleOff aria-hidden /> }}
      action={action}
      fields={{ id: reseller.id }}
      submitLabel={t("deactivateSubmit", { name })}
    >
      <StatusEffect resellerId={reseller.id} to="inactive" />
      <TextareaField
        name="reason"
        label={c("reason")}
        help={t("deactivateReasonHelp")}
        rows={3}
        maxLength={500}
      />
    </ConfirmDialog>
  );
}
