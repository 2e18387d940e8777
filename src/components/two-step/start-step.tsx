"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { InputField } from "@/components/ui/fields";
import type { ActionState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Pairing, StartAction } from "./types";

type StartStepProps = { action: StartAction; account: string; onPairing: (pairing: Pairing) => void };

/** The password once more; the answer is the secret for the app. */
export function StartStep({ action, account, onPairing }: StartStepProps) {
  const t = useTranslations("twoStep.start");

  async function send(data: FormData): Promise<ActionState> {
    const { pairing, ...state } = await action(data);
    if (pairing) onPairing(pairing);
    return state;
  }

  return (
    <ActionForm action={send} guard={false}>
      {/* Tells password managers whose password this is; without a name it is not sent. */}
      <input type="email" autoComplete="username" value={account} readOnly hidden />
      <InputField
        name="password"
        label={t("password")}
        help={t("passwordHelp")}
        type="password"
        autoComplete="current-password"
        className="max-w-md"
      />
      <div>
        <SubmitButton variant="secondary">{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
