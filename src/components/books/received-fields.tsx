"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { InputField, SelectField } from "@/components/ui/fields";
import { formatRate } from "@/core/exchange-rate-text";
import type { TransferRateDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";
import { creditedOf, type TypedTransfer } from "./received-in";

type ReceivedFieldsProps = {
  /** The client's currency, and the others that a transfer may have come in. */
  currency: string;
  rates: readonly TransferRateDto[];
  label: string;
  value: TypedTransfer;
  onChange: (value: TypedTransfer) => void;
  /** What follows from the amount that is typed. */
  help?: ReactNode;
};

/** What a transfer came to: an amount, its currency and, where that is not the client's, the rate (R76). */
export function ReceivedFields({ currency: own, rates, label, value, onChange, help }: ReceivedFieldsProps) {
  const t = useTranslations("books.received");
  const formats = useFormats();
  const { amount, currency, rate } = value;
  const today = rates.find((each) => each.currency === currency);
  const credited = creditedOf(value, own, rates);
  const isOther = currency !== own;
  return (
    <>
      <InputField
        name="amount"
        label={label}
        help={help && <span aria-live="polite">{help}</span>}
        suffix={currency}
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        value={amount}
        onChange={(event) => onChange({ ...value, amount: event.target.value })}
      />
      {rates.length > 0 && (
        <SelectField
          name="currency"
          label={t("currency")}
          value={currency}
          options={[own, ...rates.map((each) => each.currency)].map((code) => ({ value: code, label: code }))}
          onChange={(event) => onChange({ amount: "", currency: event.target.value, rate: "" })}
        />
      )}
      {isOther && (
        <InputField
          name="rate"
          label={t("rate", { currency, own })}
          optional
          help={
            <span aria-live="polite">
              {t("rateHelp")} {credited !== null && t("counts", { amount: formats.money(credited, own) })}
            </span>
          }
          placeholder={today && formatRate(today.rateMillionths)}
          suffix={own}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          value={rate}
          onChange={(event) => onChange({ ...value, rate: event.target.value })}
        />
      )}
    </>
  );
}

/** The state of ReceivedFields, and what it counts for now. */
export function useReceived(currency: string, rates: readonly TransferRateDto[], amount = "") {
  const [value, onChange] = useState<TypedTransfer>({ amount, currency, rate: "" });
  return { value, onChange, creditedMinor: creditedOf(value, currency, rates) };
}

/** The same with a state of its own. `help` is about an amount in the client's currency. */
export function OwnReceivedFields({ help, ...props }: Omit<ReceivedFieldsProps, "value" | "onChange">) {
  const { value, onChange } = useReceived(props.currency, props.rates);
  const own = value.currency === props.currency;
  return <ReceivedFields {...props} value={value} onChange={onChange} help={own && help} />;
}
