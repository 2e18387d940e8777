"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useState } from "react";
import { ActionForm } from "./action-form";
import { Button } from "./button";
import { Dialog, DialogActions, type DialogTrigger } from "./dialog";
import type { FormAction } from "./form-state";
import { SubmitButton } from "./submit-button";

export type ActionDialogProps = {
  /** Names the object: "Suspend Acme GmbH?" */
  title: string;
  description?: ReactNode;
  trigger?: DialogTrigger;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  action: FormAction;
  /** Sent along unseen: the object's id. */
  fields?: Record<string, string>;
  /** Says what happens: "Suspend Acme GmbH". */
  submitLabel: string;
  danger?: boolean;
  returnFocus?: RefObject<HTMLElement | null>;
  /** Controls to fill in: a reason, an amount. */
  children?: ReactNode;
};

/** A short form in a dialog. Closes on success; on failure stays, says why, and keeps what was typed. */
export function ActionDialog({
  trigger,
  open,
  onOpenChange,
  returnFocus,
  title,
  description,
  action,
  fields = {},
  submitLabel,
  danger,
  children,
}: ActionDialogProps) {
  const t = useTranslations("common.dialog");
  const [ownOpen, setOwnOpen] = useState(false);
  const setOpen = onOpenChange ?? setOwnOpen;
  return (
    <Dialog
      title={title}
      description={description}
      trigger={trigger}
      open={open ?? ownOpen}
      onOpenChange={setOpen}
      returnFocus={returnFocus}
    >
      <ActionForm action={action} guard={false} onSuccess={() => setOpen(false)}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
          {/* It names the object, and a name can be longer than a phone is wide. */}
          <SubmitButton
            variant={danger ? "danger" : "primary"}
            className="h-auto! min-h-8 max-w-full py-1 wrap-anywhere whitespace-normal!"
          >
            {submitLabel}
          </SubmitButton>
        </DialogActions>
      </ActionForm>
    </Dialog>
  );
}
