"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { InputField, SelectField } from "@/components/ui/fields";
import type { ActionState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { type CreatedKey, CreatedKeyView } from "./created-key";
import { EXPIRIES } from "./expiry";
import { ScopeField } from "./scope-field";

type CreateKeyProps = {
  action: (data: FormData) => Promise<ActionState & { created?: CreatedKey }>;
  scopes: readonly string[];
  /** Where the API is: `https://…/api/v1`. */
  apiUrl: string;
};

/** Makes a key in a dialog, which then shows its secret. Closing the dialog forgets it. */
export function CreateKey({ action, scopes, apiUrl }: CreateKeyProps) {
  const t = useTranslations("apiKeys");
  const [open, setOpen] = useState(false);
  const [created, setCreated] = useState<CreatedKey | null>(null);

  function changeOpen(next: boolean): void {
    setOpen(next);
    if (next) setCreated(null);
  }

  async function create(data: FormData): Promise<ActionState> {
    const { created: key, ...state } = await action(data);
    if (key) setCreated(key);
    return state;
  }

  return (
    <Dialog
      title={created ? t("secret.title", { name: created.name }) : t("create.title")}
      trigger={{ label: t("create.open"), icon: <Plus aria-hidden />, variant: "primary" }}
      open={open}
      onOpenChange={changeOpen}
    >
      {created ? (
        <CreatedKeyView secret={created.secret} apiUrl={apiUrl} onDone={() => changeOpen(false)} />
      ) : (
        <ActionForm action={create} guard={false}>
          <InputField
            name="name"
            label={t("create.name")}
            help={t("create.nameHelp")}
            maxLength={80}
            autoComplete="off"
          />
          <ScopeField scopes={scopes} />
          <SelectField
            name="expires"
            label={t("create.expires")}
            defaultValue="365"
            options={EXPIRIES.map((value) => ({ value, label: t(`expiry.${value}`) }))}
          />
          <DialogActions>
            <Button onClick={() => changeOpen(false)}>{t("create.cancel")}</Button>
            <SubmitButton variant="primary">{t("create.submit")}</SubmitButton>
          </DialogActions>
        </ActionForm>
      )}
    </Dialog>
  );
}
