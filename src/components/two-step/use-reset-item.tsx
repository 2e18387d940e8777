"use client";

import { ShieldOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MenuItem } from "@/components/ui/action-menu";
import type { FormAction } from "@/components/ui/form-state";

/** The line of a menu by which an admin takes two-step sign-in off somebody who has lost the phone. */
export function useResetItem(): (person: { id: string; name: string }, reset: FormAction) => MenuItem {
  const t = useTranslations("people.resetTwoStep");
  return ({ id, name }, reset) => ({
    label: t("open"),
    icon: <ShieldOff aria-hidden />,
    danger: true,
    action: reset,
    fields: { user: id },
    confirm: {
      title: t("title", { name }),
      consequences: [t("effect", { name }), t("sessions", { name }), t("mail", { name })],
      submitLabel: t("submit", { name }),
    },
  });
}
