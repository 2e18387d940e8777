"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Input } from "@/components/ui/input";
import { FILE_TYPES, MAX_FILE_BYTES } from "@/core/files";

/** As many as the verb takes; it asks again. */
const MOST = 5;

const ACCEPT = Object.values(FILE_TYPES)
  .flat()
  .map((ending) => `.${ending}`)
  .join(",");

/** The files of a message. What each is, the server finds out from its content. */
export function FilesField() {
  const t = useTranslations("tickets.fields");
  return (
    <Field name="files" label={t("files")} help={t("filesHelp")} optional>
      {(control) => <Input {...control} type="file" multiple accept={ACCEPT} />}
    </Field>
  );
}

/** Sends a form with such a field, unless its files are too many or too large to get as far as the server's check. */
export function useCheckedFiles(action: FormAction): FormAction {
  const t = useTranslations("tickets.fields");
  return async (data) => {
    const files = data.getAll("files").filter((file) => file instanceof File);
    const large = files.find((file) => file.size > MAX_FILE_BYTES);
    const message = large
      ? t("fileTooLarge", { name: large.name })
      : files.length > MOST
        ? t("tooManyFiles")
        : null;
    return message ? { ok: false, errors: [{ field: "files", message }] } : action(data);
  };
}
