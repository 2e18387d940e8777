"use client";

import { Landmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReceivedFields, useReceived } from "@/components/books/received-fields";
import { ActionDialog } from "@/components/ui/action-dialog";
import { CheckboxField } from "@/components/ui/check-field";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { formatMajor } from "@/core/money";
import type { InvoiceDto, TransferRateDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";

type RecordTransferDialogProps = {
  invoice: Pick<InvoiceDto, "id" | "number" | "due" | "client">;
  /** The other currencies that it may have come in. */
  rates: readonly TransferRateDto[];
  /** Up to how much of what is left open can be let go, in minor units of the invoice's currency. */
  toleranceMinor: number;
  /** Today in UTC, "2026-11-23". */
  today: string;
  action: FormAction;
};

/** Records a bank transfer for what an invoice still owes, for a part of it, or for more (R74, R77). */
export function RecordTransferDialog({
  invoice,
  rates,
  toleranceMinor,
  today,
  action,
}: RecordTransferDialogProps) {
  const t = useTranslations("admin.invoices");
  const b = useTranslations("billing.transfer");
  const u = useTranslations("admin.topUp");
  const formats = useFormats();
  const { amount: due, currency } = invoice.due;
  const { value, onChange, creditedMinor: amount } = useReceived(currency, rates, formatMajor(due, currency));
  const shown = (minor: number) => formats.money(minor, currency);
  const left = amount ? due - amount : 0;
  const follows =
    amount === null || amount === 0
      ? ""
      : amount < due
        ? b("less", { left: shown(due - amount) })
        : amount > due
          ? b("more", { rest: shown(amount - due) })
          : b("exact");
  return (
    <ActionDialog
      title={t("recordTitle", { number: invoice.number })}
      description={b("text", { amount: shown(due), client: invoice.client.name })}
      trigger={{ label: t("record"), icon: <Landmark aria-hidden />, variant: "primary" }}
      action={action}
      fields={{ invoice: invoice.id }}
      submitLabel={amount === null ? t("record") : t("recordSubmit", { amount: shown(amount) })}
    >
      <ReceivedFields
        currency={currency}
        rates={rates}
        label={b("amount")}
        value={value}
        onChange={onChange}
        help={follows}
      />
      {left > 0 && left <= toleranceMinor && (
        <CheckboxField
          name="acceptsDifference"
          label={b("accepts", { left: shown(left) })}
          help={b("acceptsHelp", { most: shown(toleranceMinor) })}
        />
      )}
      <InputField
        name="reference"
        label={u("reference")}
        help={u("referenceHelp")}
        autoComplete="off"
        maxLength={140}
      />
      <InputField name="receivedAt" label={u("receivedAt")} type="date" defaultValue={today} max={today} />
    </ActionDialog>
  );
}
