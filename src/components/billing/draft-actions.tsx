"use client";

import { useTranslations } from "next-intl";
import type { DraftDto } from "@/features/billing";
import { ButtonLink } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import type { FormAction } from "../ui/form-state";
import { useFormats } from "../ui/use-formats";

type DraftActionsProps = { draft: DraftDto; issue: FormAction; remove: FormAction };

/** What can be done with a draft: delete it, edit it, or issue it as it was read. */
export function DraftActions({ draft, issue, remove }: DraftActionsProps) {
  const t = useTranslations("billing.drafts");
  const formats = useFormats();
  const { id, revision, client, preview } = draft;
  const fields = { id, revision: String(revision) };
  const values = {
    name: client.name,
    amount: formats.money(preview.total.amount, preview.total.currency),
    date: formats.date(preview.dueAt),
  };
  return (
    <>
      <ConfirmDialog
        title={t("deleteTitle", values)}
        consequences={[t("deleteLine")]}
        trigger={{ label: t("delete") }}
        action={remove}
        fields={fields}
        submitLabel={t("deleteSubmit")}
      />
      <ButtonLink href={`/admin/invoices/drafts/${id}/edit`}>{t("edit")}</ButtonLink>
      <ConfirmDialog
        title={t("issueTitle", values)}
        consequences={[t("issueLine1", values), t("issueLine2", values), t("issueLine3", values)]}
        trigger={{ label: t("issue"), variant: "primary" }}
        action={issue}
        fields={fields}
        submitLabel={t("issueSubmit", values)}
        danger={false}
      />
    </>
  );
}
