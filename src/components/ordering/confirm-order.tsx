"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Money as Amount } from "@/core/money";
import { ActionForm } from "../ui/action-form";
import { Card } from "../ui/card";
import { TextareaField } from "../ui/fields";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";
import type { PickedCustomer } from "./new-customer-dialog";
import { PayWith } from "./pay-with";
import { PricePair } from "./price-pair";

type ConfirmOrderProps = {
  action: FormAction;
  /** Made with the page: the same form sent twice is one order. */
  token: string;
  /** The items as JSON, as the action takes them. */
  items: string;
  retailTotal: Amount;
  total: Amount;
  /** What the balance can pay; null for a person who may neither see it nor pay from it. */
  available: Amount | null;
  customer: PickedCustomer | null;
  isReseller: boolean;
};

/** The last step of ordering: for whom, how it is paid, and the total that is agreed to. */
export function ConfirmOrder(props: ConfirmOrderProps) {
  const { items, retailTotal, total, available, customer, isReseller } = props;
  const t = useTranslations("portal.review");
  // The page is read again after each answer; the order that was being placed keeps its first token.
  const [token] = useState(props.token);
  const router = useRouter();
  async function place(data: FormData) {
    const state = await props.action(data);
    // A price or balance that has moved is shown as it is now, beside what was said about it.
    if (state && !state.ok) router.refresh();
    return state;
  }
  return (
    <Card title={t("confirm")} className="lg:sticky lg:top-20">
      <ActionForm action={place} guard={false}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="items" value={items} />
        <input type="hidden" name="expectedTotalMinor" value={total.amount} />
        {customer && <input type="hidden" name="customer" value={customer.id} />}
        {isReseller && (
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="text-muted">{t("customer")}</span>
            <span className="min-w-0 break-words">{customer?.name ?? t("ownUse")}</span>
          </p>
        )}
        <PayWith totalMinor={total.amount} available={available} />
        <TextareaField
          name="note"
          label={t("note")}
          help={t("noteHelp")}
          rows={3}
          maxLength={2000}
          optional
        />
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-4">
          <span className="font-medium">{t("total")}</span>
          <PricePair
            retail={retailTotal.amount}
            price={total.amount}
            currency={total.currency}
            strong
            className="text-xl"
          />
        </p>
        <SubmitButton size="lg">{t("place")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
