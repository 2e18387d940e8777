"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { PeopleDto } from "@/features/identity";
import { AccessFields } from "./access-fields";

type InviteDialogProps = { people: PeopleDto; action: FormAction; named: Record<string, string> };

/** Asks somebody to join, with a role and areas. */
export function InviteDialog({ people, action, named }: InviteDialogProps) {
  const t = useTranslations("people");
  return (
    <ActionDialog
      title={t("invite.title", { client: people.client.name })}
      description={t("invite.text")}
      trigger={{ label: t("invite.open"), icon: <UserPlus aria-hidden />, variant: "primary" }}
      action={action}
      fields={named}
      submitLabel={t("invite.submit")}
    >
      <InputField name="name" label={t("invite.name")} maxLength={120} autoComplete="off" />
      <InputField name="email" label={t("invite.email")} type="email" maxLength={254} autoComplete="off" />
      <AccessFields people={people} />
    </ActionDialog>
  );
}
