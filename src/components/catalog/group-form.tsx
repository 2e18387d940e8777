"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SwitchField } from "@/components/ui/check-field";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OptionGroupDetailsDto } from "@/features/catalog";

type GroupFormProps = {
  action: FormAction;
  /** Absent: a new one. */
  group?: OptionGroupDetailsDto;
  /** A product that the new one is for. */
  product?: string | undefined;
};
const KINDS = ["choice", "quantity", "yes_no"] as const;
const RANGE = ["min", "max", "step"] as const;

/** What can be chosen, and by which rules (R30). The kind is settled with the first saving. */
export function GroupForm({ action, group, product }: GroupFormProps) {
  const t = useTranslations("catalog.groupForm");
  const [kind, setKind] = useState<string>(group?.kind ?? "choice");
  return (
    <ActionForm action={action} className="max-w-xl">
      {group && (
        <>
          <input type="hidden" name="id" value={group.id} />
          <input type="hidden" name="basis" value={group.updatedAt} />
        </>
      )}
      {product && <input type="hidden" name="product" value={product} />}
      <InputField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        defaultValue={group?.name}
        maxLength={120}
        autoComplete="off"
      />
      {!group && (
        <RadioGroupField
          name="kind"
          label={t("kind")}
          value={kind}
          onValueChange={setKind}
          options={KINDS.map((value) => ({
            value,
            label: t(`kinds.${value}`),
            description: t(`kindsText.${value}`),
          }))}
        />
      )}
      <SwitchField
        name="required"
        label={t("required")}
        help={t("requiredHelp")}
        defaultChecked={group?.required ?? false}
      />
      {kind === "quantity" && (
        <div className="grid gap-5 sm:grid-cols-3">
          {RANGE.map((field) => (
            <InputField
              key={field}
              name={field}
              label={t(field)}
              defaultValue={group?.[field] ?? (field === "min" ? 0 : field === "max" ? 10 : 1)}
              inputMode="numeric"
              maxLength={6}
              autoComplete="off"
            />
          ))}
        </div>
      )}
      <SubmitButton className="justify-self-start">{group ? t("save") : t("create")}</SubmitButton>
    </ActionForm>
  );
}
