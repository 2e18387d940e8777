"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BrandDto } from "@/features/brand";
import { BrandPreview } from "./brand-preview";

type BrandFormProps = {
  brand: BrandDto | null;
  /** What the preview is called before anything is typed. */
  fallbackName: string;
  /** Null: to look at only. */
  action: FormAction | null;
};

const FIRST_ACCENT = "#1d4ed8";

/** Name, colour and support, with what customers will see of them beside. */
export function BrandForm({ brand, fallbackName, action }: BrandFormProps) {
  const t = useTranslations("brand");
  const [typed, setTyped] = useState({
    name: brand?.name ?? "",
    accent: brand?.accent ?? FIRST_ACCENT,
    supportEmail: brand?.supportEmail ?? "",
  });

  function follow(event: FormEvent<HTMLElement>): void {
    const { name, value } = event.target as HTMLInputElement;
    if (name in typed) setTyped({ ...typed, [name]: value });
  }

  const preview = (
    <BrandPreview
      name={typed.name || fallbackName}
      accent={typed.accent}
      supportEmail={typed.supportEmail}
      hasLogo={brand?.hasLogo ?? false}
    />
  );
  if (!action) return preview;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-2" onInput={follow}>
      <ActionForm action={action}>
        <InputField
          name="name"
          label={t("name")}
          help={t("nameHelp")}
          defaultValue={brand?.name ?? ""}
          maxLength={60}
          autoComplete="organization"
        />
        <InputField
          name="accent"
          label={t("accent")}
          help={t("accentHelp")}
          type="color"
          defaultValue={typed.accent}
          className="max-w-96"
        />
        <InputField
          name="supportEmail"
          type="email"
          label={t("supportEmail")}
          help={t("supportEmailHelp")}
          defaultValue={brand?.supportEmail ?? ""}
          maxLength={254}
          autoComplete="off"
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <InputField
            name="supportUrl"
            type="url"
            label={t("supportUrl")}
            placeholder="https://"
            defaultValue={brand?.supportUrl ?? ""}
            maxLength={300}
            autoComplete="off"
            optional
          />
          <InputField
            name="supportPhone"
            type="tel"
            label={t("supportPhone")}
            defaultValue={brand?.supportPhone ?? ""}
            maxLength={40}
            autoComplete="off"
            optional
          />
        </div>
        <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
      </ActionForm>
      {preview}
    </div>
  );
}
