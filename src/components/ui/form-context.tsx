"use client";

import { createContext, useContext } from "react";
import { useFormStatus } from "react-dom";
import type { FieldError } from "./form-state";

type FormContextValue = { errors: FieldError[]; pending: boolean };

/** Errors and progress of the form around, from ActionForm to its fields and buttons. */
export const FormContext = createContext<FormContextValue>({ errors: [], pending: false });

/** The message for the control called `name`, if the form's last answer had one. */
export function useFieldError(name: string | undefined): string | undefined {
  const { errors } = useContext(FormContext);
  return name === undefined ? undefined : errors.find((error) => error.field === name)?.message;
}

/** True while the form around is being sent, by ActionForm or by a plain form action. */
export function useFormPending(): boolean {
  const { pending } = useContext(FormContext);
  const status = useFormStatus();
  return pending || status.pending;
}
