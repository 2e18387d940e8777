"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { FILE_TYPES } from "@/core/files";

const ACCEPT = Object.values(FILE_TYPES)
  .flat()
  .map((ending) => `.${ending}`)
  .join(",");

type FileFieldProps = { name: string; label: string; help: string | undefined; optional: boolean };

/** A file of one of the kinds that are taken. What it is, the server finds out from its content. */
export function FileField({ name, label, help, optional }: FileFieldProps) {
  const t = useTranslations("applicationForm.fields");
  const text = help ? `${help} ${t("fileHelp")}` : t("fileHelp");
  return (
    <Field name={name} label={label} help={text} optional={optional}>
      {(control) => <Input {...control} type="file" accept={ACCEPT} />}
    </Field>
  );
}
