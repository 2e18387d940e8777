"use client";

import { useTranslations } from "next-intl";
import type { BillingCycle } from "@/core/billing-cycle";
import type { PricedProductDto } from "@/features/pricing";
import { RadioGroupField } from "../ui/radio-group-field";
import { cyclesOf, priceFor } from "./configuration";
import { PricePair } from "./price-pair";

type CycleFieldProps = {
  product: PricedProductDto;
  currency: string;
  value: BillingCycle;
  onChange: (cycle: BillingCycle) => void;
  /** For a service that runs already: no set-up fee, and no single payment. */
  running?: { cycle: BillingCycle; note: string };
};

/** How often the service is paid for, each with the product's own price. */
export function CycleField({ product, currency, value, onChange, running }: CycleFieldProps) {
  const t = useTranslations("portal");
  const cycles = cyclesOf(product).filter((cycle) => !(running && cycle === "one_time"));
  const options = cycles.map((cycle) => {
    const price = priceFor(product.prices, cycle);
    const setup = price?.setup;
    return {
      value: cycle,
      label: t(`cycles.${cycle}`),
      description: running
        ? cycle === running.cycle && running.note
        : setup &&
          setup.retail.amount > 0 && (
            <>
              {t("configure.plusSetup")}{" "}
              <PricePair retail={setup.retail.amount} price={setup.price.amount} currency={currency} />
            </>
          ),
      trailing: price && (
        <PricePair
          retail={price.recurring.retail.amount}
          price={price.recurring.price.amount}
          currency={currency}
          className="justify-end"
        />
      ),
    };
  });
  return (
    <RadioGroupField
      name="cycle"
      label={t("configure.cycle")}
      options={options}
      value={value}
      onValueChange={(next) => {
        const cycle = cycles.find((candidate) => candidate === next);
        if (cycle) onChange(cycle);
      }}
    />
  );
}
