"use client";

import { useTranslations } from "next-intl";
import { RunningFields } from "@/components/prices/running-fields";
import { InputField, TextareaField } from "@/components/ui/fields";

/** When the changes begin, for whom, and why. `isFirst`: there were no prices before, so that nobody asks why. */
export function ReviewFields({ isFirst }: { isFirst: boolean }) {
  const t = useTranslations("prices.form");
  return (
    <div className="grid min-w-0 max-w-2xl gap-5">
      <InputField
        name="validFrom"
        label={t("from")}
        help={t("fromHelp")}
        optional
        type="datetime-local"
        className="max-w-sm"
      />
      <RunningFields />
      <TextareaField
        name="reason"
        label={t("reason")}
        help={t("reasonHelp")}
        optional={isFirst}
        rows={2}
        maxLength={500}
      />
    </div>
  );
}
