import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RenewalRules } from "@/features/settings";

/** R75: when renewals are invoiced, and what happens when nobody pays. */
export function RulesForm({ rules, action }: { rules: RenewalRules; action: FormAction }) {
  const t = useTranslations("renewals.rules");
  const days = { suffix: t("days"), inputMode: "numeric", autoComplete: "off", maxLength: 6 } as const;
  const list = { help: t("daysHelp"), autoComplete: "off", maxLength: 60, optional: true } as const;
  return (
    <ActionForm action={action}>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <InputField
          name="leadDays"
          label={t("leadDays")}
          help={t("leadDaysHelp")}
          defaultValue={rules.leadDays}
          {...days}
        />
        <InputField
          name="startsOn"
          label={t("startsOn")}
          help={t("startsOnHelp")}
          type="date"
          defaultValue={rules.startsOn ?? ""}
          optional
        />
        <InputField
          name="remindBefore"
          label={t("remindBefore")}
          defaultValue={rules.remindBeforeDays.join(", ")}
          {...list}
        />
        <InputField
          name="remindAfter"
          label={t("remindAfter")}
          defaultValue={rules.remindAfterDays.join(", ")}
          {...list}
        />
        <InputField
          name="chargeBeforeDays"
          label={t("chargeBefore")}
          defaultValue={rules.chargeBeforeDays}
          {...days}
        />
        <InputField
          name="warnCardDays"
          label={t("warnCard")}
          help={t("warnCardHelp")}
          defaultValue={rules.warnCardDays}
          {...days}
        />
        <InputField
          name="suspendAfterDays"
          label={t("suspendAfter")}
          help={t("suspendAfterHelp")}
          defaultValue={rules.suspendAfterDays ?? ""}
          optional
          {...days}
        />
        <InputField
          name="terminateAfterDays"
          label={t("terminateAfter")}
          help={t("terminateAfterHelp")}
          defaultValue={rules.terminateAfterDays ?? ""}
          optional
          {...days}
        />
      </div>
      <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
