"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SwitchField } from "@/components/ui/check-field";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldNotes, useControl } from "@/components/ui/field";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ProductSettingsDto } from "@/features/catalog";

type Named = { id: string; name: string };
type ReachFormProps = { id: string; settings: ProductSettingsDto; resellers: Named[]; action: FormAction };
const CHOICES = ["everyone", "clients", "resellers", "chosen"] as const;

/** Who sees a product, and how many of it there are. */
export function ReachForm({ id, settings, resellers, action }: ReachFormProps) {
  const t = useTranslations("catalog.reach");
  const [visibility, setVisibility] = useState<string>(settings.visibility);
  const [limited, setLimited] = useState(settings.stock !== null);
  return (
    <ActionForm action={action} className="max-w-xl">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="basis" value={settings.updatedAt} />
      <RadioGroupField
        name="visibility"
        label={t("visibility")}
        value={visibility}
        onValueChange={setVisibility}
        options={CHOICES.map((value) => ({
          value,
          label: t(`who.${value}`),
          description: t(`whoText.${value}`),
        }))}
      />
      {visibility === "chosen" && <ChosenResellers resellers={resellers} chosen={settings.audience} />}
      <SwitchField
        name="limited"
        label={t("limited")}
        help={t("limitedHelp")}
        checked={limited}
        onChange={(event) => setLimited(event.currentTarget.checked)}
      />
      {limited && (
        <InputField
          name="stock"
          label={t("stock")}
          help={t("stockHelp")}
          defaultValue={settings.stock ?? ""}
          inputMode="numeric"
          maxLength={7}
          autoComplete="off"
          className="max-w-48"
        />
      )}
      <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}

function ChosenResellers({ resellers, chosen }: { resellers: Named[]; chosen: Named[] }) {
  const t = useTranslations("catalog.reach");
  const { control, message } = useControl({ name: "resellers" });
  const ids = new Set(chosen.map(({ id }) => id));
  return (
    <fieldset id={control.id} className="grid gap-1.5" aria-describedby={control["aria-describedby"]}>
      <legend className="mb-1.5 font-medium">{t("resellers")}</legend>
      <div className="grid max-h-72 gap-1 overflow-y-auto rounded-lg border border-line bg-surface p-3">
        {resellers.length === 0 && <p className="text-muted">{t("noResellers")}</p>}
        {resellers.map(({ id, name }) => (
          <div key={id} className="flex min-h-7 items-center gap-2.5">
            <Checkbox id={`reseller-${id}`} name="resellers" value={id} defaultChecked={ids.has(id)} />
            <label htmlFor={`reseller-${id}`} className="min-w-0 break-words">
              {name}
            </label>
          </div>
        ))}
      </div>
      <FieldNotes controlId={control.id} help={undefined} message={message} />
    </fieldset>
  );
}
