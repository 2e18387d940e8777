"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";
import type { WebhookEndpointDto } from "@/features/webhooks";
import type { SecretAction } from "./new-endpoint";
import { RotateSecret } from "./rotate-secret";

type EndpointActionsProps = {
  endpoint: WebhookEndpointDto;
  rotate: SecretAction;
  enable: FormAction;
  disable: FormAction;
  remove: FormAction;
};

/** What its reseller can do with an endpoint. */
export function EndpointActions({ endpoint, rotate, enable, disable, remove }: EndpointActionsProps) {
  const t = useTranslations("webhooks");
  const { id, url, status, disabledReason } = endpoint;
  return (
    <>
      <ButtonLink size="sm" href={`/portal/webhooks/${id}/edit`}>
        {t("edit")}
      </ButtonLink>
      <RotateSecret endpoint={endpoint} action={rotate} />
      {status === "disabled" && disabledReason !== "by_provider" && (
        <ActionButton size="sm" action={enable} fields={{ id }}>
          {t("enable")}
        </ActionButton>
      )}
      {status === "active" && (
        <ConfirmDialog
          title={t("disable.title", { url })}
          consequences={[t("disable.stops"), t("disable.missed")]}
          trigger={{ label: t("disable.open"), size: "sm" }}
          action={disable}
          fields={{ id }}
          submitLabel={t("disable.submit")}
        />
      )}
      <ConfirmDialog
        title={t("delete.title", { url })}
        consequences={[t("delete.stops"), t("delete.gone")]}
        trigger={{ label: t("delete.open"), size: "sm" }}
        action={remove}
        fields={{ id }}
        submitLabel={t("delete.submit")}
      />
    </>
  );
}
