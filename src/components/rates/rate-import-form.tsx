"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";

/** Many rates as CSV: pasted, or read from a file into the same box, where they can be seen before they count. */
export function RateImportForm({ action }: { action: FormAction }) {
  const t = useTranslations("rates");
  const [text, setText] = useState("");
  return (
    <ActionForm action={action}>
      <Field name="file" label={t("file")} optional>
        {(control) => (
          // Without a name: what is sent is the text.
          <Input
            {...control}
            name={undefined}
            type="file"
            accept=".csv,.txt,text/csv"
            onChange={async (event) => setText((await event.currentTarget.files?.[0]?.text()) ?? "")}
          />
        )}
      </Field>
      <TextareaField
        name="text"
        label={t("text")}
        rows={6}
        placeholder={t("example")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="mode" value="check" variant="secondary">
          {t("check")}
        </SubmitButton>
        <SubmitButton name="mode" value="take">
          {t("take")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
