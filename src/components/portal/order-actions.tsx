"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";
import type { Money } from "@/core/money";
import { useFormats } from "../ui/use-formats";

type OrderActionsProps = {
  id: string;
  number: string;
  total: Money;
  /** What can be spent, any credit included; null for a person who may not pay from the balance. */
  available: Money | null;
  pay: FormAction;
  /** Null for a person who may pay orders, and place none. */
  cancel: FormAction | null;
};

/** What can be done with a pending order: pay it from the balance, or cancel it. */
export function OrderActions({ id, number, total, available, pay, cancel }: OrderActionsProps) {
  const t = useTranslations("portal.order");
  const formats = useFormats();
  const amount = formats.money(total.amount, total.currency);
  return (
    <>
      {cancel && (
        <ConfirmDialog
          title={t("cancelTitle", { number })}
          consequences={[t("cancelInvoice"), t("cancelServices"), t("cancelFinal")]}
          submitLabel={t("cancelSubmit", { number })}
          trigger={{ label: t("cancel") }}
          action={cancel}
          fields={{ id }}
        />
      )}
      {available && available.amount >= total.amount && (
        <ConfirmDialog
          title={t("payTitle", { number })}
          consequences={[
            t("payTakes", { amount, available: formats.money(available.amount, available.currency) }),
            t("payStarts"),
          ]}
          submitLabel={t("paySubmit", { amount })}
          trigger={{ label: t("pay"), variant: "primary" }}
          action={pay}
          fields={{ id }}
          danger={false}
        />
      )}
      {available && available.amount < total.amount && (
        <ButtonLink href="/portal/balance" variant="primary">
          {t("howToPay")}
        </ButtonLink>
      )}
    </>
  );
}
