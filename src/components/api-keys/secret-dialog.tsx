"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, type DialogTrigger } from "@/components/ui/dialog";
import type { ActionState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { type CreatedKey, CreatedKeyView } from "./created-key";

export type SecretAction = (data: FormData) => Promise<ActionState & { created?: CreatedKey }>;

type SecretDialogProps = {
  title: string;
  trigger: DialogTrigger;
  submitLabel: string;
  action: SecretAction;
  /** Where the API is: `https://…/api/v1`. */
  apiUrl: string;
  children: ReactNode;
};

/** A form whose answer is a secret, which the dialog then shows. Closing the dialog forgets it. */
export function SecretDialog({ title, trigger, submitLabel, action, apiUrl, children }: SecretDialogProps) {
  const t = useTranslations("apiKeys");
  const [open, setOpen] = useState(false);
  const [created, setCreated] = useState<CreatedKey | null>(null);

  function changeOpen(next: boolean): void {
    setOpen(next);
    if (next) setCreated(null);
  }

  async function send(data: FormData): Promise<ActionState> {
    const { created: key, ...state } = await action(data);
    if (key) setCreated(key);
    return state;
  }

  return (
    <Dialog
      title={created ? t("secret.title", { name: created.name }) : title}
      trigger={trigger}
      open={open}
      onOpenChange={changeOpen}
    >
      {created ? (
        <CreatedKeyView secret={created.secret} apiUrl={apiUrl} onDone={() => changeOpen(false)} />
      ) : (
        <ActionForm action={send} guard={false}>
          {children}
          <DialogActions>
            <Button onClick={() => changeOpen(false)}>{t("create.cancel")}</Button>
            <SubmitButton
              variant="primary"
              className="h-auto! min-h-8 max-w-full py-1 wrap-anywhere whitespace-normal!"
            >
              {submitLabel}
            </SubmitButton>
          </DialogActions>
        </ActionForm>
      )}
    </Dialog>
  );
}
