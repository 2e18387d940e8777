"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import type { ColumnMapping } from "@/features/catalog";
import { ImportCheck } from "./import-check";
import { ImportColumns } from "./import-columns";
import { ChosenFile, type PriceList, readPriceList } from "./price-list-file";

type ImportFormProps = {
  action: FormAction;
  currencies: string[];
  defaultMapping: ColumnMapping;
  maxBytes: number;
};

/** A price list in three steps: choose the file, say which column is what, see what would happen; then import it. */
export function ImportForm({ action, currencies, defaultMapping, maxBytes }: ImportFormProps) {
  const t = useTranslations("catalog.import");
  const trpc = useTRPC();
  const check = useMutation(trpc.admin.catalog.checkImport.mutationOptions());
  const [list, setList] = useState<PriceList | null>(null);
  const [mapping, setMapping] = useState<ColumnMapping>(defaultMapping);
  const [currency, setCurrency] = useState("USD");
  const [fileError, setFileError] = useState<string>();

  async function choose(file: File | undefined) {
    // What was checked belongs to the list and columns that it was checked with.
    check.reset();
    setFileError(undefined);
    setList(null);
    if (!file) return;
    if (file.size > maxBytes) return setFileError(t("tooLarge", { kilobytes: maxBytes / 1000 }));
    const read = await readPriceList(file);
    setList(read);
    setMapping(guessMapping(defaultMapping, read.columns));
  }

  const input = list && { csv: list.text, mapping, currency };
  return (
    <div className="grid gap-6">
      <Card title={t("file")} description={t("fileText")}>
        <div className="grid max-w-xl gap-5">
          <ChosenFile error={fileError} onChoose={choose} />
          {list && (
            <ImportColumns
              columns={list.columns}
              currencies={currencies}
              mapping={mapping}
              currency={currency}
              onMapping={(next) => {
                check.reset();
                setMapping(next);
              }}
              onCurrency={(next) => {
                check.reset();
                setCurrency(next);
              }}
            />
          )}
          {input && (
            <Button
              className="justify-self-start"
              variant={check.isSuccess ? "secondary" : "primary"}
              pending={check.isPending}
              onClick={() => check.mutate(input)}
            >
              {check.isPending ? t("checking") : t("check")}
            </Button>
          )}
        </div>
      </Card>
      <div aria-live="polite" className="min-w-0">
        {input && <ImportCheck action={action} input={input} check={check.data} error={check.error} />}
      </div>
    </div>
  );
}

/** The default where the list has such a column; nothing where it has not, so that a person chooses. */
function guessMapping(defaults: ColumnMapping, columns: readonly string[]): ColumnMapping {
  const known = (column: string | undefined) =>
    column !== undefined && columns.includes(column) ? column : "";
  return {
    product: known(defaults.product),
    price: known(defaults.price),
    category: known(defaults.category),
    backup: known(defaults.backup) || undefined,
  };
}
