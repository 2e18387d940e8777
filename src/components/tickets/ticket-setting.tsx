"use client";

import { SelectField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { SelectOption } from "@/components/ui/select";
import { useAction } from "@/components/ui/use-action";

type TicketSettingProps = {
  action: FormAction;
  id: string;
  /** Which part of the ticket this changes; the others are not sent, so that nobody's change of them is undone. */
  name: "status" | "priority" | "assignee";
  label: string;
  value: string;
  options: readonly SelectOption[];
};

/** One thing about a ticket that an admin chooses; kept as soon as it is chosen. */
export function TicketSetting({ action, id, name, label, value, options }: TicketSettingProps) {
  const { run, pending } = useAction(action, { toastFailure: true });
  return (
    <SelectField
      name={name}
      label={label}
      // What the ticket is, also after a choice that was refused.
      value={value}
      options={options}
      aria-busy={pending || undefined}
      onChange={(event) => {
        const data = new FormData();
        data.set("id", id);
        data.set(name, event.target.value);
        run(data);
      }}
    />
  );
}
