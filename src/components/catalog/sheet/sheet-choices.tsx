"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { BILLING_CYCLES, type BillingCycle } from "@/core/billing-cycle";

export type Shown = { currencies: string[]; cycles: BillingCycle[]; setup: boolean; floor: boolean };

type SheetChoicesProps = {
  currencies: readonly string[];
  shown: Shown;
  onChange: (shown: Shown) => void;
};

/** Which rows and columns stand on the sheet. What is hidden keeps its changes. */
export function SheetChoices({ currencies, shown, onChange }: SheetChoicesProps) {
  const t = useTranslations("catalog");
  const toggled = <T,>(all: readonly T[], chosen: readonly T[], one: T) =>
    all.filter((value) => (value === one ? !chosen.includes(one) : chosen.includes(value)));
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2 border-b border-line px-4 py-3 text-sm sm:px-5">
      <Choices label={t("sheet.currencies")}>
        {currencies.map((currency) => (
          <Choice
            key={currency}
            label={currency}
            checked={shown.currencies.includes(currency)}
            onChange={() =>
              onChange({ ...shown, currencies: toggled(currencies, shown.currencies, currency) })
            }
          />
        ))}
      </Choices>
      <Choices label={t("sheet.cycles")}>
        {BILLING_CYCLES.map((cycle) => (
          <Choice
            key={cycle}
            label={t(`cycle.${cycle}`)}
            checked={shown.cycles.includes(cycle)}
            onChange={() => onChange({ ...shown, cycles: toggled(BILLING_CYCLES, shown.cycles, cycle) })}
          />
        ))}
      </Choices>
      <Choices label={t("sheet.rows")}>
        {(["setup", "floor"] as const).map((field) => (
          <Choice
            key={field}
            label={t(`sheet.field.${field}`)}
            checked={shown[field]}
            onChange={() => onChange({ ...shown, [field]: !shown[field] })}
          />
        ))}
      </Choices>
    </div>
  );
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      <legend className="float-left mr-1 text-muted">{label}</legend>
      {children}
    </fieldset>
  );
}

function Choice({ label, checked, onChange }: { label: string; checked: boolean; onChange: () => void }) {
  const id = useId();
  return (
    <span className="inline-flex min-h-6 items-center gap-1.5">
      <Checkbox id={id} checked={checked} onChange={onChange} />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
