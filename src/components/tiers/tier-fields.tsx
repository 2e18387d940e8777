"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/fields";
import type { TierDraft, TierErrors } from "./tier-form";

type TierFieldsProps = {
  draft: TierDraft;
  index: number;
  errors: TierErrors;
  currency: string;
  /** Shown for a tier without a rate of its own. */
  defaultRate: string;
  onChange: (changes: Partial<TierDraft>) => void;
  onRemove: (() => void) | null;
};

/** One tier of the editor: name, discount, thresholds by revenue and by services. */
export function TierFields({
  draft,
  index,
  errors,
  currency,
  defaultRate,
  onChange,
  onRemove,
}: TierFieldsProps) {
  const t = useTranslations("tiers.editor");
  const name = draft.name || t("tierNumber", { number: index + 1 });
  const field = (key: "name" | "rate" | "threshold" | "services", path: string) => ({
    name: `tiers.${index}.${path}`,
    value: draft[key],
    error: errors[`tiers.${index}.${path}`],
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
    autoComplete: "off",
    maxLength: 40,
  });
  return (
    <fieldset className="grid gap-3 border-b border-line p-4 last:border-0 sm:px-5">
      <legend className="sr-only">{name}</legend>
      <div className="grid grid-cols-2 items-start gap-3 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,1fr)]">
        <InputField {...field("name", "name")} label={t("name")} />
        <InputField
          {...field("rate", "rateBps")}
          label={t("rate")}
          suffix="%"
          inputMode="decimal"
          placeholder={defaultRate}
          optional
        />
        <InputField
          {...field("threshold", "thresholdMinor")}
          label={t("threshold")}
          suffix={currency}
          inputMode="decimal"
        />
        <InputField {...field("services", "thresholdServices")} label={t("services")} inputMode="numeric" />
      </div>
      <div className="flex items-center justify-between gap-3">
        <span className="text-sm text-muted">{t("resellers", { count: draft.resellers })}</span>
        <Button
          size="sm"
          variant="ghost"
          icon={<Trash2 aria-hidden />}
          disabled={onRemove === null}
          title={onRemove === null ? t("removeInUse", { name }) : undefined}
          onClick={onRemove ?? undefined}
        >
          {t("remove", { name })}
        </Button>
      </div>
    </fieldset>
  );
}
