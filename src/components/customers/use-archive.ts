"use client";

import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state";
import { toast } from "@/components/ui/toast";

type Actions = { id: string; archive: FormAction; restore: FormAction };

/** Archiving, with a message that takes it back. */
export function useArchive({ id, archive, restore }: Actions): FormAction {
  const t = useTranslations("customers.archive");

  async function undo() {
    const data = new FormData();
    data.set("id", id);
    const outcome = await restore(data);
    if (outcome?.ok) toast.success(outcome.message);
    else toast.error(outcome?.message ?? t("failed"));
  }

  return async (data) => {
    const outcome = await archive(data);
    if (!outcome?.ok) return outcome;
    toast.success(outcome.message, { action: { label: t("undo"), onClick: () => void undo() } });
    return { ok: true };
  };
}
