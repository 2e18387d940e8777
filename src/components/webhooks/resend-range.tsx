"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { InputField, SelectField } from "@/components/ui/fields";
import type { ActionState, FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

export type CountAction = (data: FormData) => Promise<ActionState & { count?: number }>;

type ResendRangeProps = { id: string; today: string; count: CountAction; resend: FormAction };
type Asked = { fields: Record<string, string>; count: number };

/** Sends again what went out on some days: counts it first, then asks. */
export function ResendRange({ id, today, count, resend }: ResendRangeProps) {
  const t = useTranslations("webhooks.resend");
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [last, setLast] = useState<Record<string, string>>({});

  function changeOpen(next: boolean): void {
    setOpen(next);
    setAsked(null);
  }

  async function look(data: FormData): Promise<ActionState> {
    const { count: found, ...state } = await count(data);
    const fields = Object.fromEntries([...data].map(([name, value]) => [name, String(value)]));
    setLast(fields);
    if (found !== undefined) setAsked({ fields, count: found });
    return state;
  }

  return (
    <Dialog
      title={t("title")}
      description={t("text")}
      trigger={{ label: t("open"), size: "sm" }}
      open={open}
      onOpenChange={changeOpen}
    >
      {asked ? (
        <ActionForm action={resend} guard={false} onSuccess={() => changeOpen(false)}>
          {Object.entries(asked.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p role="status" className="font-medium">
            {t("found", { count: asked.count })}
          </p>
          <DialogActions>
            <Button onClick={() => setAsked(null)}>{t("back")}</Button>
            {asked.count > 0 && (
              <SubmitButton variant="primary">{t("submit", { count: asked.count })}</SubmitButton>
            )}
          </DialogActions>
        </ActionForm>
      ) : (
        <ActionForm action={look} guard={false}>
          <input type="hidden" name="id" value={id} />
          <div className="grid gap-4 sm:grid-cols-2">
            <InputField name="from" type="date" label={t("from")} defaultValue={last.from ?? today} />
            <InputField name="to" type="date" label={t("to")} defaultValue={last.to ?? today} />
          </div>
          <SelectField
            name="status"
            label={t("which")}
            help={t("days")}
            defaultValue={last.status ?? "failed"}
            options={[
              { value: "failed", label: t("failed") },
              { value: "succeeded", label: t("succeeded") },
              { value: "", label: t("any") },
            ]}
          />
          <DialogActions>
            <Button onClick={() => changeOpen(false)}>{t("cancel")}</Button>
            <SubmitButton variant="primary">{t("count")}</SubmitButton>
          </DialogActions>
        </ActionForm>
      )}
    </Dialog>
  );
}
