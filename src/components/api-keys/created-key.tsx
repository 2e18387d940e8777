"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DialogActions } from "@/components/ui/dialog";

export type CreatedKey = { name: string; secret: string };

type CreatedKeyViewProps = { secret: string; apiUrl: string; onDone: () => void };

/** The secret, this once, with a first request to try it (R45). */
export function CreatedKeyView({ secret, apiUrl, onDone }: CreatedKeyViewProps) {
  const t = useTranslations("apiKeys.secret");
  const command = `curl -H "Authorization: Bearer ${secret}" ${apiUrl}/me`;
  return (
    <div className="grid min-w-0 gap-5">
      <Alert tone="warning" title={t("once")}>
        {t("onceText")}
      </Alert>
      <Snippet label={t("label")} text={secret} copyLabel={t("copy")} />
      <Snippet label={t("try")} text={command} copyLabel={t("copyCommand")} />
      <a
        href="/docs/api/guides/first-order"
        target="_blank"
        rel="noreferrer"
        className="justify-self-start text-accent-text underline-offset-4 hover:underline"
      >
        {t("guide")}
      </a>
      <DialogActions>
        <Button variant="primary" onClick={onDone}>
          {t("done")}
        </Button>
      </DialogActions>
    </div>
  );
}

function Snippet({ label, text, copyLabel }: { label: string; text: string; copyLabel: string }) {
  return (
    <div className="grid min-w-0 gap-1.5">
      <div className="flex items-center justify-between gap-3">
        <span className="font-medium">{label}</span>
        <CopyButton value={text} label={copyLabel} showLabel />
      </div>
      <code className="rounded-md border border-line bg-sunken px-3 py-2 font-mono text-sm [overflow-wrap:anywhere] select-all">
        {text}
      </code>
    </div>
  );
}
