import { CreditCard } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import type { SavedMethodDto } from "@/features/billing";
import { cardName } from "./card-name";

type SavedCardsProps = {
  cards: readonly SavedMethodDto[];
  mayChange: boolean;
  prefer: FormAction;
  remove: FormAction;
};

/** The cards that are saved, which of them pays renewals, and how to be rid of one. */
export function SavedCards({ cards, mayChange, prefer, remove }: SavedCardsProps) {
  const t = useTranslations("payments.methods");
  const columns: Column<SavedMethodDto>[] = [
    { key: "card", header: t("card"), cell: cardName },
    {
      key: "expires",
      header: t("expires"),
      cell: ({ expiryMonth, expiryYear, expired, expiresSoon }) => (
        <span className="inline-flex items-center gap-2 tabular-nums">
          {`${String(expiryMonth).padStart(2, "0")}/${expiryYear}`}
          {expired && <Badge tone="danger">{t("expired")}</Badge>}
          {expiresSoon && <Badge tone="warning">{t("expiring")}</Badge>}
        </span>
      ),
    },
    {
      key: "use",
      header: t("use"),
      hideBelow: "sm",
      cell: ({ preferred }) =>
        preferred ? (
          <Badge tone="success">{t("preferred")}</Badge>
        ) : (
          <span className="text-muted">{t("notPreferred")}</span>
        ),
    },
  ];
  const actions: Column<SavedMethodDto> = {
    key: "actions",
    header: "",
    align: "end",
    cell: (card) => (
      <span className="flex flex-wrap justify-end gap-2">
        {!card.preferred && !card.expired && (
          <ActionButton action={prefer} fields={{ method: card.id }} size="sm">
            {t("prefer")}
          </ActionButton>
        )}
        <ConfirmDialog
          title={t("removeTitle", { card: cardName(card) })}
          consequences={[...(card.preferred ? [t("removeTakes")] : []), t("removeForgets")]}
          submitLabel={t("removeSubmit")}
          trigger={{ label: t("remove"), size: "sm" }}
          action={remove}
          fields={{ method: card.id }}
        />
      </span>
    ),
  };
  return (
    <DataTable
      caption={t("caption")}
      columns={mayChange ? [...columns, actions] : columns}
      rows={cards}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={CreditCard} title={t("none")}>
          {t("noneText")}
        </EmptyState>
      }
    />
  );
}
