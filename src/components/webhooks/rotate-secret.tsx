"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import type { ActionState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { WebhookEndpointDto } from "@/features/webhooks";
import type { SecretAction } from "./new-endpoint";
import { SecretView } from "./secret-view";

type RotateSecretProps = { endpoint: WebhookEndpointDto; action: SecretAction };

/** Gives an endpoint a new secret, which the dialog then shows once. */
export function RotateSecret({ endpoint, action }: RotateSecretProps) {
  const t = useTranslations("webhooks");
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);

  function changeOpen(next: boolean): void {
    setOpen(next);
    if (next) setSecret(null);
  }

  async function send(data: FormData): Promise<ActionState> {
    const { shown, ...state } = await action(data);
    if (shown) setSecret(shown.secret);
    return state;
  }

  return (
    <Dialog
      title={secret ? t("secret.title") : t("rotate.title", { url: endpoint.url })}
      trigger={{ label: t("rotate.open"), size: "sm" }}
      open={open}
      onOpenChange={changeOpen}
    >
      {secret ? (
        <div className="grid min-w-0 gap-5">
          <SecretView secret={secret} />
          <DialogActions>
            <Button variant="primary" onClick={() => changeOpen(false)}>
              {t("secret.done")}
            </Button>
          </DialogActions>
        </div>
      ) : (
        <ActionForm action={send} guard={false}>
          <p className="text-muted">{t("rotate.text")}</p>
          {endpoint.previousSecretUntil && <p className="text-muted">{t("rotate.again")}</p>}
          <input type="hidden" name="id" value={endpoint.id} />
          <DialogActions>
            <Button onClick={() => changeOpen(false)}>{t("rotate.cancel")}</Button>
            <SubmitButton variant="primary">{t("rotate.submit")}</SubmitButton>
          </DialogActions>
        </ActionForm>
      )}
    </Dialog>
  );
}
