"use client";

import { CircleCheck, UserCheck, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SelectField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { useSelection } from "@/components/ui/selection";
import type { AssigneeDto } from "@/features/support";

type QueueBulkProps = { action: FormAction; assignees: readonly AssigneeDto[] };

/** What can be done with the chosen tickets. There while some are chosen. */
export function QueueBulk({ action, assignees }: QueueBulkProps) {
  const t = useTranslations("tickets.bulk");
  const a = useTranslations("tickets.admin");
  const { selected, clear } = useSelection();
  const count = selected.size;
  const act: FormAction = async (data) => {
    const state = await action(data);
    if (state?.ok) clear();
    return state;
  };
  if (count === 0) return null;
  const ids = [...selected].map((id) => <input key={id} type="hidden" name="ids" value={id} />);
  return (
    <section
      aria-label={t("bar")}
      className="sticky bottom-3 z-30 mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-raised px-3 py-2.5 shadow-pop sm:px-4"
    >
      <span aria-live="polite" className="font-medium tabular-nums">
        {t("selected", { count })}
      </span>
      <Button size="sm" variant="ghost" icon={<X aria-hidden />} onClick={clear}>
        {t("clear")}
      </Button>
      <div className="flex flex-wrap gap-2 sm:ml-auto">
        <ActionDialog
          title={t("assignTitle", { count })}
          trigger={{ label: t("assign"), icon: <UserCheck aria-hidden />, size: "sm" }}
          action={act}
          fields={{ change: "assign" }}
          submitLabel={t("assignSubmit", { count })}
        >
          {ids}
          <SelectField
            name="assignee"
            label={a("assignee")}
            placeholder={a("nobody")}
            options={assignees.map((one) => ({ value: one.id, label: one.name }))}
          />
        </ActionDialog>
        <ConfirmDialog
          title={t("closeTitle", { count })}
          consequences={[t("closeLine"), t("closedLine")]}
          trigger={{ label: t("close"), icon: <CircleCheck aria-hidden />, size: "sm" }}
          danger={false}
          action={act}
          fields={{ change: "close" }}
          submitLabel={t("closeSubmit", { count })}
        >
          {ids}
        </ConfirmDialog>
      </div>
    </section>
  );
}
