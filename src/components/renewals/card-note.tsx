import { useTranslations } from "next-intl";
import { cardName } from "@/components/payments/card-name";
import { lastDayOf } from "@/components/payments/last-day";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import type { ClientForecastDto } from "@/features/renewals";
import { useFormats } from "../ui/use-formats";

type CardNoteProps = { card: ClientForecastDto["expiringCard"]; methods?: string };

/** Says that the card which pays renewals will have expired when some of them begin. `methods`: where cards are saved. */
export function CardNote({ card, methods }: CardNoteProps) {
  const t = useTranslations("renewals");
  const formats = useFormats();
  if (!card) return null;
  return (
    <Alert
      tone="warning"
      title={t("cardTitle", { card: cardName(card), count: card.periods })}
      className="mb-6"
      action={
        methods && (
          <ButtonLink href={methods} size="sm">
            {t("cardManage")}
          </ButtonLink>
        )
      }
    >
      {t("cardText", { day: lastDayOf(card.goodUntil, formats) })}
    </Alert>
  );
}
