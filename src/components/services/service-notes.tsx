import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import type { ServiceDto } from "@/features/services";
import { useFormats } from "../ui/use-formats";

type ServiceNotesProps = {
  service: ServiceDto;
  /** Where this side reads an invoice: "/portal/invoices". */
  invoices: string;
  /** In the words of the provider's panel, or of the client that is told. */
  isProvider: boolean;
  /** Left out for somebody who may only look. */
  keep?: FormAction | undefined;
  withdraw?: FormAction | undefined;
};

/** What is out of the ordinary about a service, and what can be done about it. */
export function ServiceNotes({ service, invoices, isProvider, keep, withdraw }: ServiceNotesProps) {
  const t = useTranslations("services.notes");
  const formats = useFormats();
  const { pending, suspendedBy, statusReason, periodEnd } = service;
  const fields = { id: service.id };
  const bySelf = suspendedBy === "reseller";
  const isOverdue = suspendedBy === "overdue";
  const title = isOverdue ? "suspendedOverdue" : bySelf ? "suspendedYou" : "suspendedProvider";
  const suspended = isProvider ? t("suspendedBy", { by: suspendedBy ?? "" }) : t(title);
  const reason = isOverdue ? t("suspendedOverdueText") : statusReason;
  return (
    <div className="mb-6 grid gap-3 empty:hidden">
      {suspendedBy && (
        <Alert tone="warning" title={suspended}>
          {reason ?? (isProvider || bySelf ? null : t("suspendedAsk"))}
        </Alert>
      )}
      {service.cancelAtPeriodEnd && (
        <Alert
          tone="warning"
          title={t("endsTitle", { date: formats.date(periodEnd ?? "") })}
          action={
            keep && (
              <ActionButton action={keep} fields={fields}>
                {t("keep")}
              </ActionButton>
            )
          }
        >
          {t("endsText")}
        </Alert>
      )}
      {pending && (
        <Alert
          tone="info"
          title={t(pending.kind === "change" ? "pendingChange" : "pendingRenewal")}
          action={
            <>
              {withdraw && (
                <ActionButton action={withdraw} fields={fields}>
                  {t("withdraw")}
                </ActionButton>
              )}
              <ButtonLink href={`${invoices}/${pending.invoiceId}`}>{t("openInvoice")}</ButtonLink>
            </>
          }
        >
          {t("pendingText", { amount: formats.money(pending.recurring.amount, pending.recurring.currency) })}
        </Alert>
      )}
    </div>
  );
}
