"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** The text of a chosen file, and the headings of its first line. */
export type PriceList = { text: string; columns: string[] };

/** Reads a file in the browser. Headings that are empty are no columns to choose. */
export async function readPriceList(file: File): Promise<PriceList> {
  // Loaded when it is needed, which is once in a while.
  const [{ default: Papa }, text] = await Promise.all([import("papaparse"), file.text()]);
  const { data } = Papa.parse<string[]>(text, { preview: 1, delimitersToGuess: [",", ";", "\t"] });
  const headings = (data[0] ?? []).map((heading) => heading.replace(/^\uFEFF/, "").trim());
  return { text, columns: [...new Set(headings)].filter((heading) => heading !== "") };
}

type ChosenFileProps = { error: string | undefined; onChoose: (file: File | undefined) => void };

/** The file itself. */
export function ChosenFile({ error, onChoose }: ChosenFileProps) {
  const t = useTranslations("catalog.import");
  return (
    <Field name="file" label={t("choose")} help={t("chooseText")} error={error}>
      {(control) => (
        <Input
          {...control}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => onChoose(event.currentTarget.files?.[0])}
        />
      )}
    </Field>
  );
}
