"use client";

import type { ComponentProps } from "react";
import { Checkbox } from "./checkbox";
import { cn } from "./cn";
import { FieldNotes, type FieldProps, useControl } from "./field";
import { Switch } from "./switch";

type CheckFieldProps = Omit<FieldProps, "optional" | "hideLabel"> &
  Omit<ComponentProps<typeof Checkbox>, keyof FieldProps>;

/** A checkbox with its label beside it and its help and error below. */
export function CheckboxField({ name, label, help, error, id, className, ...rest }: CheckFieldProps) {
  const { control, message } = useControl({ name, id, error, help, optional: true });
  return (
    <div className={cn("flex items-start gap-2.5", className)}>
      <Checkbox {...rest} {...control} className="mt-[3px]" />
      <div className="grid min-w-0 gap-0.5">
        <label htmlFor={control.id}>{label}</label>
        <FieldNotes controlId={control.id} help={help} message={message} />
      </div>
    </div>
  );
}

/** A setting that is on or off: label and help left, switch right. */
export function SwitchField({ name, label, help, error, id, className, ...rest }: CheckFieldProps) {
  const { control, message } = useControl({ name, id, error, help, optional: true });
  return (
    <div className={cn("flex items-start justify-between gap-6", className)}>
      <div className="grid min-w-0 gap-0.5">
        <label htmlFor={control.id} className="font-medium">
          {label}
        </label>
        <FieldNotes controlId={control.id} help={help} message={message} />
      </div>
      <Switch {...rest} {...control} className="mt-0.5" />
    </div>
  );
}
