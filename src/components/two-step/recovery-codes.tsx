"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

type RecoveryCodesProps = { codes: readonly string[]; account: string; onDone: () => void };

/** The codes, this once, to be copied or kept as a file. */
export function RecoveryCodes({ codes, account, onDone }: RecoveryCodesProps) {
  const t = useTranslations("twoStep.codes");
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => region.current?.focus(), []);
  const text = codes.join("\n");
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${t("fileTitle", { account })}\n\n${text}\n`)}`;
  return (
    <section ref={region} tabIndex={-1} aria-label={t("title")} className="grid min-w-0 gap-5">
      <Alert tone="warning" title={t("title")}>
        {t("text")}
      </Alert>
      <ul className="grid gap-x-6 gap-y-1.5 rounded-md border border-line bg-sunken px-4 py-3 font-mono text-sm sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton value={text} label={t("copy")} showLabel />
        <ButtonLink href={file} download={t("fileName")} icon={<Download aria-hidden className="size-4" />}>
          {t("download")}
        </ButtonLink>
        <Button variant="primary" onClick={onDone}>
          {t("done")}
        </Button>
      </div>
    </section>
  );
}
