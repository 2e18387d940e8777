"use client";

import { useTranslations } from "next-intl";
import type { Money } from "@/core/money";
import { RadioGroupField } from "../ui/radio-group-field";
import { useFormats } from "../ui/use-formats";

type PayWithProps = {
  /** What the invoice will ask for, tax included, and the tax in it. */
  totalMinor: number;
  taxMinor: number;
  /** What the balance can pay; null for a person who may neither see it nor pay from it. */
  available: Money | null;
};

/** How an order is paid: by its invoice, or at once from the balance where the person may and that covers it. */
export function PayWith({ totalMinor, taxMinor, available }: PayWithProps) {
  const t = useTranslations("portal.review");
  const billing = useTranslations("billing.order");
  const formats = useFormats();
  const covered = available !== null && available.amount >= totalMinor;
  const balanceText = () => {
    if (!available) return t("byBalanceNotYours");
    const amount = formats.money(available.amount, available.currency);
    const text = t(covered ? "byBalanceText" : "byBalanceShort", { available: amount });
    if (taxMinor === 0) return text;
    return `${text} ${billing("taken", { amount: formats.money(totalMinor, available.currency) })}`;
  };
  return (
    <RadioGroupField
      name="payWith"
      label={t("payment")}
      defaultValue=""
      options={[
        { value: "", label: t("byInvoice"), description: t("byInvoiceText") },
        { value: "balance", label: t("byBalance"), description: balanceText(), disabled: !covered },
      ]}
    />
  );
}
