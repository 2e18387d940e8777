"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";
import type { Money } from "@/core/money";
import { useFormats } from "../ui/use-formats";

type PayFromBalanceProps = { id: string; number: string; due: Money; available: Money; pay: FormAction };

/** Pays an open invoice from the balance when that covers it; else says what is missing, and leads to topping up. */
export function PayFromBalance({ id, number, due, available, pay }: PayFromBalanceProps) {
  const t = useTranslations("portal.invoice");
  const formats = useFormats();
  const said = (amount: number) => formats.money(amount, due.currency);
  const amount = said(due.amount);
  if (available.amount < due.amount)
    return (
      <div className="grid justify-items-start gap-4">
        <p className="text-muted">{t("balanceLacks", { amount: said(due.amount - available.amount) })}</p>
        <ButtonLink href="/portal/balance">{t("topUp")}</ButtonLink>
      </div>
    );
  return (
    <ConfirmDialog
      title={t("payTitle", { number })}
      consequences={[t("payTakes", { amount, available: said(available.amount) })]}
      submitLabel={t("paySubmit", { amount })}
      trigger={{ label: t("pay"), variant: "primary" }}
      action={pay}
      fields={{ id }}
      danger={false}
    />
  );
}
