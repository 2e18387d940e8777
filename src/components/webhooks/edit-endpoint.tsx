"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { WebhookEndpointDto } from "@/features/webhooks";
import { EndpointFields } from "./endpoint-fields";

type EditEndpointProps = { action: FormAction; types: readonly string[]; endpoint: WebhookEndpointDto };

/** Changes where an endpoint is and what it hears of. */
export function EditEndpoint({ action, types, endpoint }: EditEndpointProps) {
  const t = useTranslations("webhooks");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="id" value={endpoint.id} />
      <EndpointFields types={types} endpoint={endpoint} />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
