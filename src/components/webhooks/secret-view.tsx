"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { CopyButton } from "@/components/ui/copy-button";

export type ShownSecret = { id: string; secret: string };

/** The secret that signs, this once. */
export function SecretView({ secret }: { secret: string }) {
  const t = useTranslations("webhooks.secret");
  return (
    <div className="grid min-w-0 gap-5">
      <Alert tone="warning" title={t("once")}>
        {t("onceText")}
      </Alert>
      <div className="grid min-w-0 gap-1.5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span className="font-medium">{t("label")}</span>
          <CopyButton value={secret} label={t("copy")} showLabel />
        </div>
        <code className="rounded-md border border-line bg-sunken px-3 py-2 font-mono text-sm [overflow-wrap:anywhere] select-all">
          {secret}
        </code>
      </div>
    </div>
  );
}
