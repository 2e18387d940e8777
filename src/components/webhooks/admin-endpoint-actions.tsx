"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { WebhookEndpointDto } from "@/features/webhooks";

type AdminEndpointActionsProps = { endpoint: WebhookEndpointDto; stop: FormAction; allow: FormAction };

/** Stops a reseller's endpoint, or lets it go on, for an admin. */
export function AdminEndpointActions({ endpoint, stop, allow }: AdminEndpointActionsProps) {
  const t = useTranslations("webhooks");
  const { id, url, status, disabledReason } = endpoint;
  return (
    <span className="inline-flex gap-1.5">
      {status === "disabled" && (
        <ActionButton size="sm" action={allow} fields={{ id }}>
          {t("enable")}
        </ActionButton>
      )}
      {disabledReason !== "by_provider" && (
        <ConfirmDialog
          title={t("disable.title", { url })}
          consequences={[t("disable.stops"), t("disable.missed"), t("admin.final")]}
          trigger={{ label: t("disable.open"), size: "sm" }}
          action={stop}
          fields={{ id }}
          submitLabel={t("disable.submit")}
        >
          <TextareaField
            name="reason"
            label={t("admin.reason")}
            help={t("admin.reasonHelp")}
            rows={2}
            maxLength={500}
          />
        </ConfirmDialog>
      )}
    </span>
  );
}
