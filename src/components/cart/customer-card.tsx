"use client";

import { useTranslations } from "next-intl";
import { CustomerPicker } from "../ordering/customer-picker";
import type { CreateCustomer, PickedCustomer } from "../ordering/new-customer-dialog";
import { Card } from "../ui/card";
import type { FormAction } from "../ui/form-state";
import { useAction } from "../ui/use-action";

type CustomerCardProps = {
  customer: PickedCustomer | null;
  assign: FormAction;
  /** Null for a person who may not make customers. */
  createCustomer: CreateCustomer | null;
};

/** Whom the cart is for: kept as soon as it is chosen. */
export function CustomerCard({ customer, assign, createCustomer }: CustomerCardProps) {
  const t = useTranslations("cart");
  const { run } = useAction(assign, { toastFailure: true });
  function onPick(id: string | null) {
    const data = new FormData();
    data.set("customer", id ?? "");
    run(data);
  }
  return (
    <Card title={t("assignment")}>
      <CustomerPicker picked={customer} createCustomer={createCustomer} onPick={onPick} />
    </Card>
  );
}
