"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldNotes, useControl } from "@/components/ui/field";
import type { MemberArea } from "@/core/actor";

const NAME = "areas";

type AreasFieldProps = {
  /** Those that can be given, or kept. */
  offered: readonly MemberArea[];
  chosen: readonly MemberArea[];
};

/** One checkbox for each area, with what it lets a person do in plain words. */
export function AreasField({ offered, chosen }: AreasFieldProps) {
  const t = useTranslations("people");
  const { control, message } = useControl({ name: NAME, help: t("areasHelp"), optional: true });
  return (
    <fieldset aria-describedby={control["aria-describedby"]} className="grid min-w-0 gap-1.5">
      <legend className="mb-1.5 font-medium">{t("areas")}</legend>
      <div className="grid divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
        {offered.map((area, index) => {
          // The error summary leads to the first of them.
          const id = index === 0 ? control.id : `${control.id}-${area}`;
          return (
            <label
              key={area}
              htmlFor={id}
              className="flex cursor-pointer items-start gap-2.5 px-3 py-2 hover:bg-sunken/60"
            >
              <Checkbox
                id={id}
                name={NAME}
                value={area}
                defaultChecked={chosen.includes(area)}
                aria-invalid={control["aria-invalid"]}
                className="mt-[3px]"
              />
              <span className="grid min-w-0">
                <span>{t(`area.${area}`)}</span>
                <span className="text-sm text-muted">{t(`areaText.${area}`)}</span>
              </span>
            </label>
          );
        })}
      </div>
      <FieldNotes controlId={control.id} help={t("areasHelp")} message={message} />
    </fieldset>
  );
}
