"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/fields";
import type { ApiKeyDto } from "@/features/api-keys";
import { type SecretAction, SecretDialog } from "./secret-dialog";

/** For how long the old secret may go on, in seconds. */
const GRACES = ["0", "3600", "86400", "604800"] as const;

type RotateKeyProps = { apiKey: ApiKeyDto; action: SecretAction; apiUrl: string };

/** Gives a key a new secret, and the old one the time that it takes to change it (R47). */
export function RotateKey({ apiKey, action, apiUrl }: RotateKeyProps) {
  const t = useTranslations("apiKeys.rotate");
  return (
    <SecretDialog
      title={t("title", { name: apiKey.name })}
      trigger={{ label: t("open"), size: "sm" }}
      submitLabel={t("submit", { name: apiKey.name })}
      action={action}
      apiUrl={apiUrl}
    >
      <p className="text-muted">{t("text")}</p>
      <input type="hidden" name="id" value={apiKey.id} />
      <SelectField
        name="graceSeconds"
        label={t("grace")}
        help={t("graceHelp")}
        defaultValue="3600"
        options={GRACES.map((value) => ({ value, label: t(`graces.${value}`) }))}
      />
    </SecretDialog>
  );
}
