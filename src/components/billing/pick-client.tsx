"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useBuyers, usePickerTexts } from "../admin-order/use-pickers";
import { SearchPicker } from "../ui/search-picker";

/** Whom an invoice is for; leads on at once. */
export function PickClient() {
  const t = useTranslations("billing.drafts");
  const router = useRouter();
  return (
    <SearchPicker
      name="client"
      label={t("pick")}
      help={t("pickHelp")}
      picked={null}
      onPick={(client) => client && router.push(`/admin/invoices/drafts/new?client=${client.id}`)}
      useFound={useBuyers}
      texts={usePickerTexts(t("placeholder"))}
    />
  );
}
