import { CirclePause, CirclePlay, CircleX, RefreshCw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { taxWords } from "@/components/billing/tax-words";
import { ActionMenu, type MenuItem } from "@/components/ui/action-menu";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import type { Money } from "@/core/money";
import type { RenewalDto, ServiceDto } from "@/features/services";
import { type Formats, useFormats } from "../ui/use-formats";

type ServiceMenuProps = {
  service: ServiceDto;
  side: "provider" | "reseller" | "client";
  /** What one more period costs; null where the service cannot be renewed. */
  renewal: RenewalDto | null;
  renew: FormAction;
  suspend: FormAction;
  resume: FormAction;
  cancel: FormAction;
  terminate?: FormAction;
};

type Texts = ReturnType<typeof useTranslations<"services.actions">>;
type TaxTexts = ReturnType<typeof useTranslations<"billing.tax">>;

/** What can be done with a service in its present state, by this side of the business. */
export function ServiceMenu(props: ServiceMenuProps) {
  const t = useTranslations("services.actions");
  const tax = useTranslations("billing.tax");
  const formats = useFormats();
  const { service, side } = props;
  const { status } = service;
  const isRunning = status === "active" || status === "suspended";
  const maySuspend =
    side === "provider"
      ? status === "active" || service.suspendedBy === "reseller"
      : side === "reseller" && status === "active";
  const mayResume =
    status === "suspended" &&
    (side === "provider" || (side === "reseller" && service.suspendedBy === "reseller"));
  const items: MenuItem[] = [
    ...(props.renewal ? [renewItem(props, props.renewal, t, tax, formats)] : []),
    ...(mayResume ? [resumeItem(props, t)] : []),
    ...(maySuspend ? [suspendItem(props, t)] : []),
    ...(isRunning || status === "provisioning" ? [cancelItem(props, t, formats)] : []),
    ...(props.terminate && (status === "suspended" || status === "cancelled")
      ? [terminateItem(props, props.terminate, t)]
      : []),
  ];
  return items.length === 0 ? null : <ActionMenu items={items} label={t("menu")} showLabel />;
}

const nameOf = ({ label, product }: ServiceDto) => label ?? product.name;

function renewItem(
  { service, renew }: ServiceMenuProps,
  renewal: RenewalDto,
  t: Texts,
  tax: TaxTexts,
  formats: Formats,
): MenuItem {
  const name = nameOf(service);
  const { price, tax: taxed, total, taxTerms } = renewal;
  const said = ({ amount, currency }: Money) => formats.money(amount, currency);
  return {
    label: t("renew"),
    icon: <RefreshCw aria-hidden />,
    action: renew,
    // What was seen: sent twice, it renews once.
    fields: { id: service.id, periodEnd: service.periodEnd ?? "" },
    confirm: {
      title: t("renewTitle", { name }),
      consequences: [
        t("renewTo", { from: formats.date(renewal.periodStart), to: formats.date(renewal.periodEnd) }),
        taxTerms.treatment === "none"
          ? t("renewPrice", { amount: said(total) })
          : t("renewTaxed", {
              total: said(total),
              net: said(price),
              tax: said(taxed),
              words: taxWords(taxTerms, tax, formats),
            }),
        t("renewPays"),
      ],
      submitLabel: t("renewSubmit", { name }),
    },
  };
}

function resumeItem({ service, resume }: ServiceMenuProps, t: Texts): MenuItem {
  const name = nameOf(service);
  return {
    label: t("resume"),
    icon: <CirclePlay aria-hidden />,
    action: resume,
    fields: { id: service.id },
    confirm: {
      title: t("resumeTitle", { name }),
      consequences: [t("resumeText")],
      submitLabel: t("resumeSubmit", { name }),
    },
  };
}

function suspendItem({ service, suspend, side }: ServiceMenuProps, t: Texts): MenuItem {
  const name = nameOf(service);
  const isTakenOver = service.status === "suspended";
  return {
    label: t("suspend"),
    icon: <CirclePause aria-hidden />,
    action: suspend,
    fields: { id: service.id },
    confirm: {
      title: t("suspendTitle", { name }),
      consequences: [
        t("suspendStops"),
        t("suspendPeriod"),
        ...(side === "reseller" ? [t("suspendOwn")] : []),
        ...(isTakenOver ? [t("suspendTakeOver")] : []),
      ],
      submitLabel: t("suspendSubmit", { name }),
      children: <Reason t={t} />,
    },
  };
}

function cancelItem({ service, cancel }: ServiceMenuProps, t: Texts, formats: Formats): MenuItem {
  const name = nameOf(service);
  const { periodEnd, cancelAtPeriodEnd, status } = service;
  // One that does not run yet has no period whose end it could wait for.
  const waitsUntil = cancelAtPeriodEnd || status === "provisioning" ? null : periodEnd;
  const mayWait = waitsUntil !== null;
  const now = { value: "now", label: t("cancelNow"), description: t("cancelNowText") };
  const later = {
    value: "period_end",
    label: t("cancelPeriod"),
    description: waitsUntil && t("cancelPeriodText", { date: formats.date(waitsUntil) }),
  };
  return {
    label: t("cancel"),
    icon: <CircleX aria-hidden />,
    danger: true,
    separated: true,
    action: cancel,
    fields: { id: service.id, ...(!mayWait && { when: "now" }) },
    confirm: {
      title: t("cancelTitle", { name }),
      consequences: [
        ...(mayWait ? [] : [t("cancelNowText")]),
        ...(service.pending ? [t("cancelLapses")] : []),
      ],
      submitLabel: t("cancelSubmit", { name }),
      children: (
        <>
          {mayWait && (
            <RadioGroupField
              name="when"
              label={t("cancelWhen")}
              defaultValue="period_end"
              options={[later, now]}
            />
          )}
          <Reason t={t} />
        </>
      ),
    },
  };
}

function terminateItem({ service }: ServiceMenuProps, terminate: FormAction, t: Texts): MenuItem {
  const name = nameOf(service);
  return {
    label: t("terminate"),
    icon: <Trash2 aria-hidden />,
    danger: true,
    action: terminate,
    fields: { id: service.id },
    confirm: {
      title: t("terminateTitle", { name }),
      consequences: [t("terminateText")],
      submitLabel: t("terminateSubmit", { name }),
      children: <Reason t={t} required />,
    },
  };
}

function Reason({ t, required }: { t: Texts; required?: boolean }) {
  return (
    <TextareaField
      name="reason"
      label={t("reason")}
      help={t("reasonHelp")}
      optional={!required}
      rows={2}
      maxLength={500}
    />
  );
}
