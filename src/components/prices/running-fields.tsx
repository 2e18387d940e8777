"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { InputField, SelectField } from "../ui/fields";

const MODES = ["next_renewal", "until", "for_good"] as const;

/** What becomes of the services that run when a change begins. */
export function RunningFields() {
  const t = useTranslations("prices.form");
  const [mode, setMode] = useState<string>("next_renewal");
  return (
    <div className="grid min-w-0 gap-5">
      <SelectField
        name="running.mode"
        label={t("running")}
        value={mode}
        onChange={(event) => setMode(event.target.value)}
        className="max-w-sm"
        options={MODES.map((value) => ({ value, label: t(`runningOption.${value}`) }))}
      />
      {mode === "until" && (
        <InputField name="running.until" label={t("until")} type="datetime-local" className="max-w-sm" />
      )}
    </div>
  );
}
