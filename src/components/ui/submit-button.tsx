"use client";

import type { ComponentProps } from "react";
import { Button } from "./button";
import { useFormPending } from "./form-context";

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, "type" | "pending"> & {
  /** Shown while the form is on its way: "Approving…". */
  pendingLabel?: string;
};

/** Sends the form around. Busy from the press to the answer, and refuses a second press. */
export function SubmitButton({ variant = "primary", pendingLabel, children, ...rest }: SubmitButtonProps) {
  const pending = useFormPending();
  return (
    <Button {...rest} type="submit" variant={variant} pending={pending}>
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
