import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { StatCard } from "@/components/ui/stat-card";
import type { ClientForecastDto } from "@/features/renewals";
import { useFormats } from "../ui/use-formats";

/** What renews within 30, 60 and 90 days, each from today on. */
export function ForecastStats({ forecast }: { forecast: ClientForecastDto }) {
  const t = useTranslations("renewals");
  const formats = useFormats();
  return (
    <div className="mb-6 grid gap-4 sm:grid-cols-3">
      {forecast.windows.map(({ days, periods, total, shortfall }) => (
        <StatCard
          key={days}
          label={t("windows", { days })}
          value={<Money {...total} />}
          hint={`${t("periods", { count: periods })} · ${
            shortfall.amount > 0
              ? t("lacks", { amount: formats.money(shortfall.amount, shortfall.currency) })
              : t("covered")
          }`}
        />
      ))}
    </div>
  );
}
