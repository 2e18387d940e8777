"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import type { ActionState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { EndpointFields } from "./endpoint-fields";
import { SecretView, type ShownSecret } from "./secret-view";

export type SecretAction = (data: FormData) => Promise<ActionState & { shown?: ShownSecret }>;

/** Makes an endpoint; its secret then stands in the form's place, until the page is left. */
export function NewEndpoint({ action, types }: { action: SecretAction; types: readonly string[] }) {
  const t = useTranslations("webhooks");
  const [shown, setShown] = useState<ShownSecret | null>(null);

  async function send(data: FormData): Promise<ActionState> {
    const { shown: made, ...state } = await action(data);
    if (made) setShown(made);
    return state;
  }

  if (shown)
    return (
      <div className="grid gap-5">
        <SecretView secret={shown.secret} />
        <div>
          <ButtonLink variant="primary" href={`/portal/webhooks/${shown.id}`}>
            {t("secret.next")}
          </ButtonLink>
        </div>
      </div>
    );
  return (
    <ActionForm action={send}>
      <EndpointFields types={types} />
      <div>
        <SubmitButton>{t("create")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
