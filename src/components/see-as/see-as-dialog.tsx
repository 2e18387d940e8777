"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { CheckboxField } from "@/components/ui/check-field";
import { InputField, SelectField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { VIEW_MINUTES } from "@/core/view-minutes";

type SeeAsDialogProps = {
  client: { id: string; name: string };
  /** What the client is to the provider. */
  kind: "reseller" | "client";
  action: FormAction;
};

/** Asks an admin why and for how long it wants to see the portal as a client. */
export function SeeAsDialog({ client, kind, action }: SeeAsDialogProps) {
  const t = useTranslations("seeAs.start");
  const named = { client: client.name };
  return (
    <ActionDialog
      title={t("title", named)}
      description={t("text", named)}
      submitLabel={t("submit", named)}
      trigger={{ label: t(kind), icon: <Eye aria-hidden className="size-4" /> }}
      action={action}
      fields={{ client: client.id }}
    >
      <InputField
        name="reason"
        label={t("reason")}
        help={t("reasonHelp")}
        autoComplete="off"
        maxLength={300}
      />
      <SelectField
        name="minutes"
        label={t("minutes")}
        defaultValue={String(VIEW_MINUTES[0])}
        options={VIEW_MINUTES.map((count) => ({ value: String(count), label: t("minute", { count }) }))}
      />
      <CheckboxField name="mayChange" label={t("mayChange")} help={t("mayChangeHelp")} />
    </ActionDialog>
  );
}
