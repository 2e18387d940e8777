"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { InputField } from "../ui/fields";
import { Money } from "../ui/money";
import { type LineDraft, lineAmount } from "./draft-form";

type DraftLineFieldsProps = {
  line: LineDraft;
  index: number;
  currency: string;
  errors: Readonly<Record<string, string>>;
  onChange: (changes: Partial<LineDraft>) => void;
  /** Null for the only line. */
  onRemove: (() => void) | null;
};

/** One line of a draft: what, how many, at what price, for what time. */
export function DraftLineFields({ line, index, currency, errors, onChange, onRemove }: DraftLineFieldsProps) {
  const t = useTranslations("billing.drafts");
  const number = index + 1;
  const amount = lineAmount(line, currency);
  const field = (key: Exclude<keyof LineDraft, "key">, path: string = key) => ({
    name: `lines.${index}.${path}`,
    value: line[key],
    error: errors[`lines.${index}.${path}`],
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
    autoComplete: "off",
  });
  return (
    <fieldset className="grid gap-3 border-b border-line p-4 last:border-0 sm:px-5">
      <legend className="sr-only">{t("line", { number })}</legend>
      <InputField {...field("description")} label={t("what")} maxLength={200} />
      <div className="grid grid-cols-2 items-start gap-3 lg:grid-cols-4">
        <InputField {...field("quantity")} label={t("quantity")} inputMode="numeric" maxLength={5} />
        <InputField
          {...field("unit", "unitMinor")}
          label={t("unit")}
          suffix={currency}
          inputMode="decimal"
          maxLength={20}
        />
        <InputField
          {...field("periodStart")}
          label={t("start")}
          type="date"
          className="max-sm:col-span-2"
          optional
        />
        <InputField
          {...field("periodEnd")}
          label={t("end")}
          type="date"
          className="max-sm:col-span-2"
          optional
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Button
          size="sm"
          variant="ghost"
          icon={<Trash2 aria-hidden />}
          disabled={onRemove === null}
          onClick={onRemove ?? undefined}
        >
          {t("remove", { number })}
        </Button>
        <span>
          <span className="text-muted">{t("amount")} </span>
          {amount === null ? "–" : <Money amount={amount} currency={currency} className="font-medium" />}
        </span>
      </div>
    </fieldset>
  );
}
