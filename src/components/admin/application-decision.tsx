import { Check, MessageCircleQuestion, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { InputField, SelectField, TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { ApplicationDto, TierDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";
import { resellerHref } from "./links";

type Decisions = { approve: FormAction; reject: FormAction; ask: FormAction };
type DecisionProps = {
  application: ApplicationDto;
  tiers: readonly TierDto[];
  /** How long a rejected client waits until it may apply again. */
  reapplyAfterDays: number;
  actions: Decisions;
};

/** What the reviewer can do with an application now, or what was done (R4 to R6). */
export function ApplicationDecision({ application, tiers, reapplyAfterDays, actions }: DecisionProps) {
  const t = useTranslations("admin.applications");
  const formats = useFormats();
  const name = application.businessName;
  switch (application.status) {
    case "pending":
      return (
        <>
          <p className="text-muted">{t("decisionPending")}</p>
          <div className="grid gap-2">
            <Approve application={application} tiers={tiers} action={actions.approve} />
            <Ask application={application} action={actions.ask} />
            <Reject {...{ application, reapplyAfterDays }} action={actions.reject} />
          </div>
        </>
      );
    case "info_requested":
      return (
        <>
          <p className="text-muted">
            {t("decisionAsked", { name, date: formats.date(application.updatedAt) })}
          </p>
          <Reject {...{ application, reapplyAfterDays }} action={actions.reject} />
        </>
      );
    case "approved":
      return (
        <>
          <p className="text-muted">{t("decisionApproved", { name })}</p>
          <ButtonLink href={resellerHref(application.clientId)}>{t("openReseller")}</ButtonLink>
        </>
      );
    case "rejected":
    case "withdrawn":
      return (
        <>
          <p className="text-muted">
            {t(application.status === "rejected" ? "decisionRejected" : "decisionWithdrawn", { name })}
          </p>
          <ButtonLink href={`/admin/clients/${application.clientId}`}>{t("openClient")}</ButtonLink>
        </>
      );
  }
}

type ButtonProps = { application: ApplicationDto; action: FormAction };

// A company's name can be longer than a button is wide.
const wide = "h-auto! min-h-8 w-full justify-start! py-1.5 text-left wrap-anywhere whitespace-normal!";

function Approve({ application, tiers, action }: ButtonProps & { tiers: readonly TierDto[] }) {
  const t = useTranslations("admin.applications");
  const formats = useFormats();
  const name = application.businessName;
  return (
    <ConfirmDialog
      title={t("approveTitle", { name })}
      consequences={[t("approveLine1", { name })]}
      submitLabel={t("approve", { name })}
      danger={false}
      trigger={{
        label: t("approve", { name }),
        icon: <Check aria-hidden />,
        variant: "primary",
        className: wide,
      }}
      action={action}
      fields={{ id: application.id }}
    >
      <SelectField
        name="tierId"
        label={t("tier")}
        help={t("tierHelp")}
        defaultValue=""
        options={[
          { value: "", label: t("tierLowest") },
          ...tiers.map((tier) => ({ value: tier.id, label: `${tier.name} · ${formats.bps(tier.rateBps)}` })),
        ]}
      />
      <InputField
        name="rate"
        label={t("rate")}
        help={t("rateHelp")}
        suffix="%"
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        optional
      />
      <Note label={t("note")} />
    </ConfirmDialog>
  );
}

function Ask({ application, action }: ButtonProps) {
  const t = useTranslations("admin.applications");
  const name = application.businessName;
  return (
    <ConfirmDialog
      title={t("askTitle", { name })}
      consequences={[t("askLine1"), t("askLine2")]}
      submitLabel={t("ask", { name })}
      danger={false}
      trigger={{
        label: t("ask", { name }),
        icon: <MessageCircleQuestion aria-hidden />,
        className: wide,
      }}
      action={action}
      fields={{ id: application.id }}
    >
      <Note label={t("question")} />
    </ConfirmDialog>
  );
}

function Reject({ application, action, reapplyAfterDays }: ButtonProps & { reapplyAfterDays: number }) {
  const t = useTranslations("admin.applications");
  const name = application.businessName;
  return (
    <ConfirmDialog
      title={t("rejectTitle", { name })}
      consequences={[t("rejectLine1", { name }), t("rejectLine2", { days: reapplyAfterDays })]}
      submitLabel={t("reject", { name })}
      trigger={{ label: t("reject", { name }), icon: <X aria-hidden />, className: wide }}
      action={action}
      fields={{ id: application.id }}
    >
      <Note label={t("note")} />
    </ConfirmDialog>
  );
}

function Note({ label }: { label: string }) {
  const t = useTranslations("admin.applications");
  return <TextareaField name="note" label={label} help={t("noteHelp")} rows={4} maxLength={2000} />;
}
