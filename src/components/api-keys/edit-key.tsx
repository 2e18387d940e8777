"use client";

import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import type { FormAction } from "@/components/ui/form-state";
import type { ApiKeyDto } from "@/features/api-keys";
import { type KeyOffer, RuleFields } from "./rule-fields";

type EditKeyProps = KeyOffer & { apiKey: ApiKeyDto; action: FormAction };

/** Changes what a key may do, from its very next request on. */
export function EditKey({ apiKey, action, ...offer }: EditKeyProps) {
  const t = useTranslations("apiKeys.edit");
  return (
    <ActionDialog
      title={t("title", { name: apiKey.name })}
      trigger={{ label: t("open"), size: "sm" }}
      action={action}
      fields={{ id: apiKey.id }}
      submitLabel={t("submit")}
    >
      <RuleFields {...offer} apiKey={apiKey} />
    </ActionDialog>
  );
}
