"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { ClientPicker } from "./client-picker";
import { NewClientFields, type NewClientOptions } from "./new-client-fields";
import { ResellerFields, type ResellerFieldsProps } from "./reseller-fields";

type NewResellerFormProps = NewClientOptions &
  ResellerFieldsProps & {
    client: { id: string; name: string } | null;
    createForClient: FormAction;
    createWithClient: FormAction;
  };

/** R9: for whom, the profile, and the terms. */
export function NewResellerForm(props: NewResellerFormProps) {
  const { client, createForClient, createWithClient, tiers, ...options } = props;
  const t = useTranslations("people.direct");
  const [who, setWho] = useState("existing");
  const isNew = who === "new";

  // Only says which form this is; the action of either knows.
  function send(data: FormData) {
    data.delete("who");
    return isNew ? createWithClient(data) : createForClient(data);
  }

  return (
    <ActionForm action={send} className="max-w-3xl gap-6">
      <Card title={t("clientCard")}>
        <div className="grid gap-5">
          <RadioGroupField
            name="who"
            label={t("who")}
            value={who}
            onValueChange={setWho}
            options={[
              { value: "existing", label: t("existing"), description: t("existingText") },
              { value: "new", label: t("new"), description: t("newText") },
            ]}
          />
          {isNew ? <NewClientFields {...options} /> : <ClientPicker picked={client} />}
        </div>
      </Card>
      <ResellerFields tiers={tiers} />
      <div>
        <SubmitButton size="lg">{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
