"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Input } from "@/components/ui/input";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { ImportReport } from "./import-report";
import { useImportCheck } from "./use-import-check";

type ImportFormProps = { action: FormAction; maxBytes: number };

/** A file of customers in three steps: choose it, see what it would do or what is wrong with it, import it. */
export function ImportForm({ action, maxBytes }: ImportFormProps) {
  const t = useTranslations("customers.import");
  const { pending, failed, report, check, forget } = useImportCheck();
  const [csv, setCsv] = useState<string | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [duplicates, setDuplicates] = useState("skip");

  async function choose(file: File | undefined) {
    // What was checked belongs to the file that it was checked with.
    forget();
    setCsv(null);
    setTooLarge(file !== undefined && file.size > maxBytes);
    if (file && file.size <= maxBytes) setCsv(await file.text());
  }

  return (
    <div className="grid gap-6">
      <Card title={t("file")} description={t("fileText")}>
        <div className="grid max-w-xl gap-5">
          <Field
            name="file"
            label={t("choose")}
            help={t("chooseText")}
            error={tooLarge ? t("tooLarge") : undefined}
          >
            {(control) => (
              <Input
                {...control}
                type="file"
                accept=".csv,.tsv,.txt,text/csv"
                onChange={(event) => void choose(event.currentTarget.files?.[0])}
              />
            )}
          </Field>
          <RadioGroupField
            name="duplicates"
            label={t("duplicates")}
            help={t("duplicatesText")}
            value={duplicates}
            onValueChange={(value) => {
              forget();
              setDuplicates(value);
            }}
            options={[
              { value: "skip", label: t("skip") },
              { value: "update", label: t("update") },
            ]}
          />
          {csv !== null && (
            <Button
              className="justify-self-start"
              variant={report ? "secondary" : "primary"}
              pending={pending}
              onClick={() => void check(csv, duplicates)}
            >
              {pending ? t("checking") : t("check")}
            </Button>
          )}
        </div>
      </Card>
      <div aria-live="polite" className="min-w-0">
        {failed !== null && (
          <Alert tone="danger" title={t("failed")}>
            {failed || t("failedText")}
          </Alert>
        )}
        {report && csv !== null && (
          <ImportReport report={report} action={action} input={{ csv, duplicates }} />
        )}
      </div>
    </div>
  );
}
