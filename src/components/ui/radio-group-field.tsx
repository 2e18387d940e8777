"use client";

import type { ReactNode } from "react";
import { cn } from "./cn";
import { FieldNotes, type FieldProps, useControl } from "./field";

export type RadioOption = {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  /** At the right edge: a price. */
  trailing?: ReactNode;
  disabled?: boolean;
};

type RadioGroupFieldProps = Omit<FieldProps, "hideLabel"> & {
  options: readonly RadioOption[];
  defaultValue?: string;
  value?: string;
  onValueChange?: (value: string) => void;
};

/** One of several, each on its own line with room for a description and a price. Native radio buttons. */
export function RadioGroupField({
  options,
  defaultValue,
  value,
  onValueChange,
  ...props
}: RadioGroupFieldProps) {
  const { control, message } = useControl(props);
  return (
    <fieldset
      aria-describedby={control["aria-describedby"]}
      className={cn("grid min-w-0 gap-1.5", props.className)}
    >
      <legend className="mb-1.5 font-medium">{props.label}</legend>
      <div className="grid divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-xs">
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex cursor-pointer items-start gap-2.5 px-3 py-2.5 has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:opacity-55"
          >
            <input
              type="radio"
              // The summary's link leads to the first of them.
              id={index === 0 ? control.id : undefined}
              name={props.name}
              value={option.value}
              disabled={option.disabled}
              aria-invalid={control["aria-invalid"]}
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value })}
              onChange={(event) => onValueChange?.(event.target.value)}
              className="mt-[3px] size-4 shrink-0 appearance-none rounded-full border border-field bg-surface checked:border-[5px] checked:border-accent"
            />
            <span className="grid min-w-0 flex-1 gap-0.5">
              <span>{option.label}</span>
              {option.description && <span className="text-sm text-muted">{option.description}</span>}
            </span>
            {option.trailing && <span className="shrink-0 tabular-nums">{option.trailing}</span>}
          </label>
        ))}
      </div>
      <FieldNotes controlId={control.id} help={props.help} message={message} />
    </fieldset>
  );
}
