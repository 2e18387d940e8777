"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { Field, type FieldProps } from "./field";
import { Input } from "./input";
import { Select } from "./select";
import { Textarea } from "./textarea";

type With<Control> = FieldProps & Omit<Control, keyof FieldProps | "size">;

/** Splits what belongs to the field from what belongs to its control. */
function split<P extends FieldProps>({
  name,
  label,
  help,
  error,
  optional,
  id,
  className,
  hideLabel,
  ...control
}: P) {
  return { field: { name, label, help, error, optional, id, className, hideLabel }, control };
}

type InputFieldProps = With<ComponentProps<typeof Input>> & {
  /** Text set inside the box, after what is typed: "%", "EUR". Read out with the value. */
  suffix?: string;
};

/** A labelled one-line text control. */
export function InputField({ suffix, ...props }: InputFieldProps) {
  const { field, control } = split(props);
  return (
    <Field {...field}>
      {(base) => (
        <span className="relative block">
          <Input {...control} {...base} className={cn(suffix && "pr-12")} />
          {suffix && (
            <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-sm text-muted">
              {suffix}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}

/** A labelled text control of several lines. */
export function TextareaField(props: With<ComponentProps<typeof Textarea>>) {
  const { field, control } = split(props);
  return <Field {...field}>{(base) => <Textarea {...control} {...base} />}</Field>;
}

/** A labelled select. */
export function SelectField(props: With<ComponentProps<typeof Select>>) {
  const { field, control } = split(props);
  return <Field {...field}>{(base) => <Select {...control} {...base} />}</Field>;
}
