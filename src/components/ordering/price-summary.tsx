"use client";

import { useTranslations } from "next-intl";
import type { BillingCycle } from "@/core/billing-cycle";
import type { PriceDto } from "@/features/pricing";
import type { Reader } from "../prices/price-words";
import { WhyPrice } from "../prices/why-price";
import { Money } from "../ui/money";
import type { LivePrice, Pair } from "./live-price";
import { PricePair } from "./price-pair";

type PriceSummaryProps = { price: LivePrice; cycle: BillingCycle; currency: string; reader: Reader };

/** The price as it builds up: what each choice adds, what comes back with each cycle, what is paid once. */
export function PriceSummary({ price, cycle, currency, reader }: PriceSummaryProps) {
  const t = useTranslations("portal");
  const { parts, quantity, recurring, setup, total } = price;
  const setups = parts.filter((part) => part.setup.retail > 0);
  const saving = total.retail - total.price;
  return (
    <div className="grid gap-4">
      <Group title={t("configure.eachCycle")}>
        {parts.map((part) => (
          <Row
            key={part.key}
            label={
              part.count > 1 ? t("configure.times", { label: part.label, count: part.count }) : part.label
            }
            pair={part.recurring}
            unit={part.unit.recurring}
            reader={reader}
            currency={currency}
          />
        ))}
        <Row label={t(`cycles.${cycle}`)} pair={recurring} currency={currency} strong />
      </Group>
      {setups.length > 0 && (
        <Group title={t("configure.once")}>
          {setups.map((part) => (
            <Row
              key={part.key}
              label={t("configure.setupOf", { label: part.label })}
              pair={part.setup}
              unit={part.unit.setup}
              reader={reader}
              currency={currency}
            />
          ))}
          {setups.length > 1 && (
            <Row label={t("configure.setupTotal")} pair={setup} currency={currency} strong />
          )}
        </Group>
      )}
      <div className="grid gap-1 border-t border-line pt-3">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium">
            {quantity > 1 ? t("configure.totalFor", { count: quantity }) : t("configure.total")}
          </span>
          <PricePair {...total} currency={currency} strong className="text-lg" />
        </p>
        {saving > 0 && (
          <p className="text-right text-sm text-success">
            {t.rich("configure.saving", { amount: () => <Money amount={saving} currency={currency} /> })}
          </p>
        )}
      </div>
    </div>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <h3 className="text-sm font-medium text-muted">{title}</h3>
      <ul className="grid gap-1">{children}</ul>
    </div>
  );
}

/** `unit`: the price of one with its trace, of whatever is not a sum. */
type RowProps = {
  label: string;
  pair: Pair;
  unit?: PriceDto;
  reader?: Reader;
  currency: string;
  strong?: boolean;
};

function Row({ label, pair, unit, reader = "client", currency, strong }: RowProps) {
  const t = useTranslations("portal.configure");
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span className={strong ? "font-medium" : "min-w-0 break-words"}>{label}</span>
      {pair.retail === 0 && !strong ? (
        <span className="ml-auto text-sm text-muted">{t("included")}</span>
      ) : (
        <PricePair {...pair} currency={currency} strong={strong} className="ml-auto" />
      )}
      {unit && unit.rule !== "retail" && unit.retail.amount > 0 && (
        <span className="basis-full">
          <WhyPrice price={unit} name={label} reader={reader} />
        </span>
      )}
    </li>
  );
}
