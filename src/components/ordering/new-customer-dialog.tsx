"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "../ui/action-dialog";
import { InputField } from "../ui/fields";
import type { ActionState } from "../ui/form-state";

export type PickedCustomer = { id: string; name: string };

/** A server action that also tells which customer it made. */
export type CreateCustomer = (
  data: FormData,
) => Promise<{ state: ActionState; customer: PickedCustomer | null }>;

type NewCustomerDialogProps = { action: CreateCustomer; onCreated: (customer: PickedCustomer) => void };

/** A new customer from within an order: only what has to be known; the rest can follow on its page. */
export function NewCustomerDialog({ action, onCreated }: NewCustomerDialogProps) {
  const t = useTranslations("portal");
  async function create(data: FormData) {
    const { state, customer } = await action(data);
    if (customer) onCreated(customer);
    return state;
  }
  return (
    <ActionDialog
      title={t("customers.new")}
      trigger={{ label: t("customers.new"), icon: <Plus aria-hidden />, size: "sm" }}
      action={create}
      submitLabel={t("customers.create")}
    >
      <InputField name="name" label={t("customers.name")} maxLength={120} autoComplete="off" />
      <InputField name="email" label={t("customers.email")} type="email" maxLength={254} autoComplete="off" />
      <InputField name="company" label={t("customers.company")} maxLength={120} autoComplete="off" optional />
    </ActionDialog>
  );
}
