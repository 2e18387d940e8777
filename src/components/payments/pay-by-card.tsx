"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/check-field";
import { SelectField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Money } from "@/core/money";
import type { SavedMethodDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";
import { cardName } from "./card-name";

type PayByCardProps = {
  invoice: string;
  due: Money;
  /** The gateway whose page is offered. */
  gateway: string;
  cards: readonly SavedMethodDto[];
  openPage: FormAction;
  chargeCard: FormAction;
};

/** Pays an open invoice with a saved card at once, or on the gateway's page. */
export function PayByCard({ invoice, due, gateway, cards, openPage, chargeCard }: PayByCardProps) {
  const t = useTranslations("payments.pay");
  const formats = useFormats();
  const amount = formats.money(due.amount, due.currency);
  const usable = cards.filter(({ expired }) => !expired);
  return (
    <div className="grid gap-6">
      {usable.length > 0 && (
        <ActionForm action={chargeCard} guard={false}>
          <input type="hidden" name="invoice" value={invoice} />
          <SelectField
            name="method"
            label={t("saved")}
            defaultValue={(usable.find(({ preferred }) => preferred) ?? usable[0])?.id}
            options={usable.map((card) => ({ value: card.id, label: cardName(card) }))}
          />
          <SubmitButton>{t("withSaved", { amount })}</SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={openPage} guard={false}>
        <input type="hidden" name="invoice" value={invoice} />
        <input type="hidden" name="method" value={gateway} />
        {usable.length > 0 && <p className="font-medium">{t("orOther")}</p>}
        <CheckboxField name="savesMethod" label={t("save")} help={t("saveHelp")} />
        <SubmitButton variant={usable.length > 0 ? "secondary" : "primary"} pendingLabel={t("opening")}>
          {usable.length > 0 ? t("withOther") : t("withPage", { amount })}
        </SubmitButton>
        <p className="text-sm text-muted">{t("leads")}</p>
      </ActionForm>
    </div>
  );
}
