"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";
import { formatMoney, type Money } from "@/core/money";

type InvoiceActionsProps = { id: string; number: string; due: Money; available: Money; pay: FormAction };

/** Paying an open invoice: from the balance when it covers it, else the way to top it up. */
export function InvoiceActions({ id, number, due, available, pay }: InvoiceActionsProps) {
  const t = useTranslations("portal.invoice");
  const amount = formatMoney(due.amount, due.currency);
  if (available.amount < due.amount) {
    return (
      <ButtonLink href="/portal/balance" variant="primary">
        {t("howToPay")}
      </ButtonLink>
    );
  }
  return (
    <ConfirmDialog
      title={t("payTitle", { number })}
      consequences={[t("payTakes", { amount, available: formatMoney(available.amount, available.currency) })]}
      submitLabel={t("paySubmit", { amount })}
      trigger={{ label: t("pay"), variant: "primary" }}
      action={pay}
      fields={{ id }}
      danger={false}
    />
  );
}
