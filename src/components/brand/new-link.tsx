"use client";

import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";

type NewLinkProps = { customer: { id: string; name: string }; action: FormAction };

/** Asks for how many days a new link opens. */
export function NewLink({ customer, action }: NewLinkProps) {
  const t = useTranslations("brand.links");
  return (
    <ActionDialog
      title={t("newTitle", { name: customer.name })}
      description={t("newText")}
      trigger={{ label: t("new"), icon: <Link2 aria-hidden />, size: "sm" }}
      action={action}
      fields={{ customer: customer.id }}
      submitLabel={t("newSubmit")}
    >
      <InputField
        name="days"
        label={t("days")}
        help={t("daysHelp")}
        type="number"
        inputMode="numeric"
        min={1}
        max={90}
        defaultValue="30"
        suffix={t("daysSuffix")}
        className="max-w-40"
      />
    </ActionDialog>
  );
}
