"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SearchPicker } from "../ui/search-picker";
import { useBuyers, usePickerTexts } from "./use-pickers";

/** Whom the order is for; leads on at once. */
export function PickBuyer() {
  const t = useTranslations("cart.admin");
  const router = useRouter();
  return (
    <SearchPicker
      name="client"
      label={t("client")}
      help={t("clientHelp")}
      picked={null}
      onPick={(client) => client && router.push(`/admin/orders/new?client=${client.id}`)}
      useFound={useBuyers}
      texts={usePickerTexts(t("clientPlaceholder"))}
    />
  );
}
