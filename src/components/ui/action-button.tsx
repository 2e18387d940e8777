"use client";

import type { ComponentProps } from "react";
import { Button } from "./button";
import type { FormAction } from "./form-state";
import { useAction } from "./use-action";

type ActionButtonProps = Omit<ComponentProps<typeof Button>, "onClick" | "pending"> & {
  action: FormAction;
  /** What the action gets: the object's id. */
  fields?: Record<string, string>;
};

/** One press, one action, for what needs no question. A refusal is shown as a toast. */
export function ActionButton({ action, fields = {}, ...rest }: ActionButtonProps) {
  const { run, pending } = useAction(action, { toastFailure: true });
  function onClick() {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    run(data);
  }
  return <Button {...rest} pending={pending} onClick={onClick} />;
}
