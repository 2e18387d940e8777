"use client";

import { useTranslations } from "next-intl";
import { formatMoney, type Money } from "@/core/money";
import { RadioGroupField } from "../ui/radio-group-field";

type PayWithProps = {
  totalMinor: number;
  /** What the balance can pay; null for a person who may neither see it nor pay from it. */
  available: Money | null;
};

/** How an order is paid: by its invoice, or at once from the balance where the person may and that covers it. */
export function PayWith({ totalMinor, available }: PayWithProps) {
  const t = useTranslations("portal.review");
  const covered = available !== null && available.amount >= totalMinor;
  const balanceText = () => {
    if (!available) return t("byBalanceNotYours");
    const amount = formatMoney(available.amount, available.currency);
    return t(covered ? "byBalanceText" : "byBalanceShort", { available: amount });
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
