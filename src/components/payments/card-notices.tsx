import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { SavedMethodDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";
import { cardName } from "./card-name";
import { lastDayOf } from "./last-day";

/** Cards that expire soon, and the expired one that something is still to be charged to. */
export function CardNotices({ cards }: { cards: readonly SavedMethodDto[] }) {
  const t = useTranslations("payments.methods");
  const formats = useFormats();
  return cards.map((card) => {
    if (card.expiresSoon)
      return (
        <Alert
          key={card.id}
          tone="warning"
          title={t("expiringTitle", { card: cardName(card), day: lastDayOf(card.goodUntil, formats) })}
        >
          {t("expiringText")}
        </Alert>
      );
    if (!card.expired || !card.preferred) return null;
    return (
      <Alert key={card.id} tone="danger" title={t("expiredTitle", { card: cardName(card) })}>
        {t("expiredText")}
      </Alert>
    );
  });
}
