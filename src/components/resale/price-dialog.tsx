"use client";

import { useTranslations } from "next-intl";
import { formatMajor } from "@/core/money";
import type { ResaleRowDto } from "@/features/resale";
import { ActionButton } from "../ui/action-button";
import { ActionDialog } from "../ui/action-dialog";
import { InputField } from "../ui/fields";
import type { FormAction } from "../ui/form-state";
import { useFormats } from "../ui/use-formats";

type PriceDialogProps = { row: ResaleRowDto; set: FormAction; remove: FormAction };

/** A price of its own for a product and cycle, or back to the rules. */
export function PriceDialog({ row, set, remove }: PriceDialogProps) {
  const t = useTranslations("resale");
  const cycles = useTranslations("portal.cycles");
  const formats = useFormats();
  const { product, cycle, wholesale, resale, priceId } = row;
  return (
    <span className="relative z-10 inline-flex flex-wrap justify-end gap-1">
      <ActionDialog
        title={t("setPriceTitle", { name: product.name, cycle: cycles(cycle) })}
        trigger={{ label: t("setPrice"), size: "sm", variant: "ghost" }}
        action={set}
        fields={{ product: product.id, cycle }}
        submitLabel={t("setPriceSubmit")}
      >
        <InputField
          name="price"
          label={t("setPriceLabel")}
          help={t("setPriceHelp", { wholesale: formats.money(wholesale.amount, wholesale.currency) })}
          inputMode="decimal"
          autoComplete="off"
          suffix={wholesale.currency}
          defaultValue={resale ? formatMajor(resale.amount, resale.currency) : ""}
          maxLength={20}
        />
      </ActionDialog>
      {priceId && (
        <ActionButton action={remove} fields={{ id: priceId }} size="sm" variant="ghost">
          {t("removePrice")}
        </ActionButton>
      )}
    </span>
  );
}
