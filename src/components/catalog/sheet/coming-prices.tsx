import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import type { ComingPriceDto } from "@/features/pricing";

/** Prices that have been laid down for a day to come. */
export async function ComingPrices({ prices }: { prices: readonly ComingPriceDto[] }) {
  const [t, cycleName] = await Promise.all([
    getTranslations("catalog.coming"),
    getTranslations("catalog.cycle"),
  ]);
  if (prices.length === 0) return null;
  return (
    <Card flush title={t("title")} description={t("text")}>
      <ul className="divide-y divide-line">
        {prices.map(({ id, name, cycle, currency, validFrom, price, setup }) => (
          <li
            key={`${id} ${currency} ${cycle} ${validFrom}`}
            className="flex min-w-0 flex-wrap justify-between gap-x-4 gap-y-1 px-4 py-2.5 sm:px-5"
          >
            <span className="min-w-0 wrap-anywhere">
              {name}
              <span className="block text-sm text-muted">
                {currency}, {cycleName(cycle)}
              </span>
            </span>
            <span className="ml-auto text-right">
              {price ? <Money amount={price.amount} currency={currency} /> : t("withdrawn")}
              {setup && setup.amount > 0 && (
                <span className="block text-sm text-muted">
                  {t.rich("setup", { amount: () => <Money amount={setup.amount} currency={currency} /> })}
                </span>
              )}
              <span className="block text-sm text-muted">
                {t.rich("from", { date: () => <DateTime value={validFrom} time /> })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
