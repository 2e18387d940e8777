"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { InputField } from "@/components/ui/fields";
import type { ActionState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { QrCode } from "./qr-code";
import type { CodesAction, Pairing } from "./types";

type ScanStepProps = {
  pairing: Pairing;
  action: CodesAction;
  onCodes: (codes: string[]) => void;
  onCancel: () => void;
};

/** The secret as a picture and as text, and the first code of the app as the proof that it has arrived. */
export function ScanStep({ pairing, action, onCodes, onCancel }: ScanStepProps) {
  const t = useTranslations("twoStep.scan");
  const { secret, uri, picture } = pairing;

  async function send(data: FormData): Promise<ActionState> {
    const { codes, ...state } = await action(data);
    if (codes) onCodes(codes);
    return state;
  }

  return (
    <div className="grid min-w-0 gap-6 sm:grid-cols-[auto_minmax(0,1fr)]">
      <QrCode {...picture} label={t("picture")} />
      <div className="grid min-w-0 content-start gap-5">
        <div className="grid gap-2">
          <p>{t("step1")}</p>
          <p className="text-sm text-muted">{t("noCamera")}</p>
          <code className="rounded-md border border-line bg-sunken px-3 py-2 font-mono text-sm [overflow-wrap:anywhere] select-all">
            {secret.match(/.{1,4}/g)?.join(" ")}
          </code>
          <div className="flex flex-wrap items-center gap-3">
            <CopyButton value={secret} label={t("copySecret")} showLabel />
            <a href={uri} className="text-accent-text underline-offset-4 hover:underline sm:hidden">
              {t("openApp")}
            </a>
          </div>
        </div>
        <ActionForm action={send} guard={false}>
          <p>{t("step2")}</p>
          <InputField
            name="code"
            label={t("code")}
            help={t("codeHelp")}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            autoFocus
            className="max-w-xs"
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{t("submit")}</SubmitButton>
            <Button onClick={onCancel}>{t("cancel")}</Button>
          </div>
        </ActionForm>
      </div>
    </div>
  );
}
