"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { reviewSheet } from "./sheet-changes";

type SheetReviewProps = { review: ReturnType<typeof reviewSheet>; action: FormAction };

/** What will be saved, old and new, before it is. */
export function SheetReview({ review, action }: SheetReviewProps) {
  const t = useTranslations("catalog.sheet");
  const c = useTranslations("catalog.cycle");
  const d = useTranslations("common.dialog");
  const [isOpen, setOpen] = useState(false);
  const { changes, edits, problems } = review;
  const count = changes.length;
  return (
    <>
      <Button variant="primary" disabled={count === 0 || problems.size > 0} onClick={() => setOpen(true)}>
        {t("review")}
      </Button>
      <Dialog
        title={t("reviewTitle", { count })}
        description={t("reviewText")}
        open={isOpen}
        onOpenChange={setOpen}
      >
        <ActionForm action={action} guard={false} onSuccess={() => setOpen(false)}>
          <input type="hidden" name="changes" value={JSON.stringify(edits)} />
          <ul className="max-h-80 divide-y divide-line overflow-y-auto rounded-md border border-line text-sm">
            {changes.map(({ key, target, field, currency, cycle, from, to }) => (
              <li key={key} className="flex flex-wrap justify-between gap-x-4 px-3 py-2">
                <span className="min-w-0 break-words">
                  {target.group ? `${target.group}: ${target.name}` : target.name}
                  <span className="block text-xs text-muted">
                    {currency}, {c(cycle)}
                    {field !== "price" && `, ${t(`field.${field}`)}`}
                  </span>
                </span>
                <span className="tabular-nums">
                  <span className="text-muted">{from || t("none")}</span> → <b>{to || t("none")}</b>
                </span>
              </li>
            ))}
          </ul>
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{d("cancel")}</Button>
            <SubmitButton>{t("save", { count })}</SubmitButton>
          </DialogActions>
        </ActionForm>
      </Dialog>
    </>
  );
}
