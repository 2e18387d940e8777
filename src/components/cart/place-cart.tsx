"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Money as Amount } from "@/core/money";
import type { CartDto } from "@/features/orders";
import { PayWith } from "../ordering/pay-with";
import { ActionForm } from "../ui/action-form";
import { TextareaField } from "../ui/fields";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";

type PlaceCartProps = {
  cart: CartDto;
  action: FormAction;
  /** What the balance can pay; null for a person who may neither see it nor pay from it. */
  available: Amount | null;
};

/** Agrees to the cart as it stands: which version of it, and what each item was seen to cost. */
export function PlaceCart({ cart, action, available }: PlaceCartProps) {
  const t = useTranslations("portal.review");
  const own = useTranslations("cart");
  const router = useRouter();
  async function place(data: FormData) {
    const state = await action(data);
    // A price that has moved is shown as it is now, beside what was said about it.
    if (state && !state.ok) router.refresh();
    return state;
  }
  const seen = cart.items.flatMap(({ id, priced }) =>
    priced ? [{ id, totalMinor: priced.total.amount }] : [],
  );
  return (
    <ActionForm action={place} guard={false}>
      <input type="hidden" name="version" value={cart.version} />
      <input type="hidden" name="seen" value={JSON.stringify(seen)} />
      <PayWith totalMinor={cart.total.price} available={available} />
      <TextareaField name="note" label={t("note")} help={t("noteHelp")} rows={2} maxLength={2000} optional />
      <SubmitButton size="lg">{own("place")}</SubmitButton>
    </ActionForm>
  );
}
