import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { Money } from "@/core/money";
import type { ClientForecastDto } from "@/features/renewals";
import { useFormats } from "../ui/use-formats";

/** Says in words whether balance and credit cover what comes, and from when they do not. */
export function ForecastNote({ forecast }: { forecast: ClientForecastDto }) {
  const t = useTranslations("renewals");
  const formats = useFormats();
  const text = ({ amount, currency }: Money) => formats.money(amount, currency);
  const { windows, unpaid, balance, creditLimit } = forecast;
  const short = windows.find(({ shortfall }) => shortfall.amount > 0);
  if (!short)
    return <Alert tone="success" title={t(unpaid.amount > 0 ? "coversUnpaid" : "covers")} className="mb-6" />;
  const available = { amount: balance.amount + creditLimit.amount, currency: balance.currency };
  return (
    <Alert
      tone="warning"
      title={t("shortTitle", { amount: text(short.shortfall), days: short.days })}
      className="mb-6"
    >
      {t("shortText", { total: text(short.total), unpaid: text(unpaid), available: text(available) })}
    </Alert>
  );
}
