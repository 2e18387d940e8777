"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { useFieldError } from "./form-context";
import { fieldId } from "./form-state";

export type FieldProps = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  /** Overrides what the form around says about this field. */
  error?: string;
  /** Fields are required unless this is set; optional ones say so. */
  optional?: boolean;
  /** Only where two forms on a page share a field name. */
  id?: string;
  className?: string;
  hideLabel?: boolean;
};

/** What a control inside a Field spreads onto itself. */
export type ControlProps = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
};

/** The attributes that tie a control to its label, help and error. */
export function useControl({ name, id, error, help, optional }: Omit<FieldProps, "label">) {
  const fromForm = useFieldError(name);
  const message = error ?? fromForm;
  const controlId = id ?? fieldId(name);
  const describedBy = [help && `${controlId}-help`, message && `${controlId}-error`]
    .filter(Boolean)
    .join(" ");
  const control: ControlProps = {
    id: controlId,
    name,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": message ? true : undefined,
    "aria-required": optional ? undefined : true,
  };
  return { control, message };
}

/** Label above, help and error below any control: `<Field …>{(control) => <Input {...control} />}</Field>`. */
export function Field({
  children,
  ...props
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const t = useTranslations("common.form");
  const { control, message } = useControl(props);
  return (
    <div className={cn("grid min-w-0 content-start gap-1.5", props.className)}>
      <label htmlFor={control.id} className={cn("text-base font-medium", props.hideLabel && "sr-only")}>
        {props.label}
        {props.optional && <span className="ml-1.5 font-normal text-subtle">{t("optional")}</span>}
      </label>
      {children(control)}
      <FieldNotes controlId={control.id} help={props.help} message={message} />
    </div>
  );
}

/** Help and error of a control, with the ids that aria-describedby names. */
export function FieldNotes({
  controlId,
  help,
  message,
}: {
  controlId: string;
  help?: ReactNode;
  message?: string;
}) {
  return (
    <>
      {message && (
        <p id={`${controlId}-error`} className="text-sm font-medium text-danger">
          {message}
        </p>
      )}
      {help && (
        <p id={`${controlId}-help`} className="text-sm text-muted">
          {help}
        </p>
      )}
    </>
  );
}
