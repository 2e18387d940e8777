"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CatalogFileImportDto } from "@/features/catalog";
import { ImportProblems } from "./import-problems";
import { TransferPreview } from "./transfer-preview";

const CHECK = "/admin/catalogue/transfer/check";

/** A file of the whole catalogue: chosen, checked, looked at, then imported. */
export function CatalogTransfer({ action }: { action: FormAction }) {
  const t = useTranslations("catalog.transfer");
  const failed = useTranslations("catalog.import");
  const box = useRef<HTMLDivElement>(null);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [report, setReport] = useState<CatalogFileImportDto | null>(null);

  function forget() {
    setError(null);
    setReport(null);
  }

  async function check() {
    const file = box.current?.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
    forget();
    if (!file) return setError(t("choose"));
    const body = new FormData();
    body.set("file", file);
    setPending(true);
    try {
      const response = await fetch(CHECK, { method: "POST", body });
      const answer = await response.json().catch(() => null);
      if (response.ok && answer) setReport(answer as CatalogFileImportDto);
      else setError((answer as { detail?: string } | null)?.detail ?? failed("failedText"));
    } catch {
      setError(failed("failedText"));
    } finally {
      setPending(false);
    }
  }

  const changes = report?.changes.length ?? 0;
  return (
    <ActionForm action={action} guard={false} className="gap-6">
      <Card title={t("import")} description={t("importText")}>
        <div ref={box} className="grid max-w-xl gap-5">
          <InputField
            name="file"
            type="file"
            label={t("file")}
            help={t("fileHelp")}
            accept=".json,.csv,text/csv,application/json"
            onChange={forget}
          />
          <Button
            className="justify-self-start"
            variant={report ? "secondary" : "primary"}
            pending={pending}
            onClick={check}
          >
            {t("check")}
          </Button>
        </div>
      </Card>
      <div aria-live="polite" className="grid min-w-0 gap-6">
        {error && (
          <Alert tone="danger" title={failed("failed")}>
            {error}
          </Alert>
        )}
        {report && report.problems.length > 0 && <ImportProblems problems={report.problems} />}
        {report && report.problems.length === 0 && (
          <Card
            flush
            title={t("preview")}
            description={t("summary", {
              changes,
              unchanged: report.unchanged,
              missing: report.missing.length,
            })}
            footer={
              changes > 0 && (
                <SubmitButton className="justify-self-start">{t("apply", { count: changes })}</SubmitButton>
              )
            }
          >
            <TransferPreview report={report} />
          </Card>
        )}
      </div>
    </ActionForm>
  );
}
