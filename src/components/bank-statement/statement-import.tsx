"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Input } from "@/components/ui/input";
import { useAction } from "@/components/ui/use-action";
import type { StatementMapping } from "@/features/billing";
import { type Decision, type Decisions, decisionsFor } from "./decisions";
import { StatementColumnsForm } from "./statement-columns-form";
import { StatementRest } from "./statement-rest";
import { StatementReview } from "./statement-review";
import { useStatement } from "./use-statement";

export type Limits = { bytes: number; rows: number; choices: number };

/** A bank's statement in three steps: choose the file, look at what each transfer is for, record what is ticked. */
export function StatementImport({ action, limits }: { action: FormAction; limits: Limits }) {
  const t = useTranslations("bankStatement");
  const [file, setFile] = useState<File | null>(null);
  const [fileError, setFileError] = useState<string>();
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const { pending, error, statement, check, forget } = useStatement();
  const recording = useAction(action, { onSuccess: () => file && look(file, statement?.mapping, true) });

  async function look(chosen: File, mapping?: StatementMapping, keep = false) {
    const found = await check(chosen, mapping);
    if (found) setDecisions((before) => decisionsFor(found, keep ? before : undefined));
  }

  async function choose(chosen: File | undefined) {
    forget();
    recording.reset();
    setFileError(undefined);
    setFile(null);
    if (!chosen) return;
    if (chosen.size > limits.bytes)
      return setFileError(t("file.tooLarge", { megabytes: limits.bytes / 1_000_000 }));
    // Kept as it is now: what is recorded is what was looked at, also when another program writes to the file.
    const kept = new File([await chosen.arrayBuffer()], chosen.name, { type: "text/csv" });
    setFile(kept);
    await look(kept);
  }

  function record(choices: object[]) {
    if (!file || !statement) return;
    const data = new FormData();
    data.set("file", file);
    data.set("mapping", JSON.stringify(statement.mapping));
    data.set("choices", JSON.stringify(choices));
    recording.run(data);
  }

  const decide = (reference: string, decision: Decision) =>
    setDecisions((before) => new Map(before).set(reference, decision));
  const outcome = recording.state;
  return (
    <div className="grid gap-6">
      <Card
        title={t("file.title")}
        description={t("file.text", { megabytes: limits.bytes / 1_000_000, rows: limits.rows })}
      >
        <div className="grid max-w-xl gap-3">
          <Field name="file" label={t("file.label")} error={fileError}>
            {(control) => (
              <Input
                {...control}
                type="file"
                accept=".csv,.tsv,.txt,text/csv"
                onChange={(event) => choose(event.currentTarget.files?.[0])}
              />
            )}
          </Field>
        </div>
      </Card>
      <div aria-live="polite" className="grid min-w-0 gap-6 empty:hidden">
        {pending && !statement && <p className="text-muted">{t("file.reading")}</p>}
        {error && (
          <Alert tone="danger" title={t("file.failed")}>
            {error}
          </Alert>
        )}
        {outcome?.ok && (
          <Alert tone="success" title={t("result.title")}>
            {outcome.message}
          </Alert>
        )}
        {outcome?.ok === false && (
          <Alert tone="danger" title={t("result.failed")}>
            {outcome.message ?? outcome.errors?.[0]?.message}
          </Alert>
        )}
      </div>
      {statement && file && (
        <>
          <StatementColumnsForm
            // What the file tells is known anew with each answer.
            key={`${file.name} ${JSON.stringify(statement.mapping)}`}
            statement={statement}
            pending={pending}
            onRead={(mapping) => look(file, mapping)}
          />
          {statement.questions.length === 0 && (
            <StatementReview
              statement={statement}
              decisions={decisions}
              most={limits.choices}
              pending={recording.pending}
              onDecide={decide}
              onRecord={record}
            />
          )}
          <StatementRest statement={statement} />
        </>
      )}
    </div>
  );
}
