"use client";

import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import type { SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CustomerDto } from "@/features/customers";
import { CustomerFields } from "./customer-fields";

type CustomerFormProps = {
  action: FormAction;
  countries: readonly SelectOption[];
  submitLabel: string;
  /** The customer to change; absent for a new one. */
  customer?: CustomerDto;
};

/** Makes or changes a customer. */
export function CustomerForm({ action, countries, submitLabel, customer }: CustomerFormProps) {
  return (
    <ActionForm action={action}>
      {customer && <input type="hidden" name="id" value={customer.id} />}
      <CustomerFields customer={customer} countries={countries} />
      <div>
        <SubmitButton>{submitLabel}</SubmitButton>
      </div>
    </ActionForm>
  );
}
