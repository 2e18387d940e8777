"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyOffer, RuleFields } from "./rule-fields";
import { type SecretAction, SecretDialog } from "./secret-dialog";

type CreateKeyProps = KeyOffer & {
  action: SecretAction;
  /** Where the API is: `https://…/api/v1`. */
  apiUrl: string;
};

/** Makes a key in a dialog, which then shows its secret (R45). */
export function CreateKey({ action, apiUrl, ...offer }: CreateKeyProps) {
  const t = useTranslations("apiKeys");
  return (
    <SecretDialog
      title={t("create.title")}
      trigger={{ label: t("create.open"), icon: <Plus aria-hidden />, variant: "primary" }}
      submitLabel={t("create.submit")}
      action={action}
      apiUrl={apiUrl}
    >
      <RuleFields {...offer} />
    </SecretDialog>
  );
}
