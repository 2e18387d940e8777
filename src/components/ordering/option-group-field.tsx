"use client";

import { useTranslations } from "next-intl";
import type { BillingCycle } from "@/core/billing-cycle";
import type { CyclePriceDto, PricedOptionGroupDto } from "@/features/pricing";
import { CheckboxField } from "../ui/check-field";
import { InputField } from "../ui/fields";
import { RadioGroupField } from "../ui/radio-group-field";
import { optionsFor, priceFor } from "./configuration";
import { PricePair } from "./price-pair";

type OptionGroupFieldProps = {
  group: PricedOptionGroupDto;
  cycle: BillingCycle;
  currency: string;
  value: string;
  onChange: (value: string) => void;
};

/** One option group of a product, by its kind: choose one, a quantity, or yes or no (R30). */
export function OptionGroupField({ group, cycle, currency, value, onChange }: OptionGroupFieldProps) {
  const t = useTranslations("portal.configure");
  const options = optionsFor(group, cycle);
  const [first] = options;
  if (!first) return null;
  const price = <OptionPrice prices={first.prices} cycle={cycle} currency={currency} />;

  if (group.kind === "choice") {
    const none = { value: "", label: t("none"), trailing: null };
    const choices = options.map((option) => ({
      value: option.id,
      label: option.name,
      trailing: <OptionPrice prices={option.prices} cycle={cycle} currency={currency} />,
    }));
    return (
      <RadioGroupField
        name={group.id}
        label={group.name}
        options={group.required ? choices : [none, ...choices]}
        value={value}
        onValueChange={onChange}
      />
    );
  }
  if (group.kind === "yes_no") {
    return (
      <CheckboxField
        name={group.id}
        label={group.name}
        help={price}
        checked={value === "on"}
        onChange={(event) => onChange(event.target.checked ? "on" : "")}
      />
    );
  }
  return (
    <InputField
      name={group.id}
      label={group.name}
      help={
        <>
          {t("range", { min: group.min, max: group.max, step: group.step })} · {t("each")} {price}
        </>
      }
      type="number"
      inputMode="numeric"
      min={group.min}
      max={group.max}
      step={group.step}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="max-w-56"
    />
  );
}

type OptionPriceProps = { prices: readonly CyclePriceDto[]; cycle: BillingCycle; currency: string };

/** What an option adds to each cycle, and once. */
function OptionPrice({ prices, cycle, currency }: OptionPriceProps) {
  const t = useTranslations("portal.configure");
  const price = priceFor(prices, cycle);
  if (!price) return null;
  const { recurring, setup } = price;
  if (recurring.retail.amount === 0 && setup.retail.amount === 0) {
    return <span className="text-sm text-muted">{t("included")}</span>;
  }
  return (
    <span className="inline-flex flex-wrap gap-x-1.5">
      <PricePair
        retail={recurring.retail.amount}
        price={recurring.price.amount}
        currency={currency}
        sign="+"
      />
      {setup.retail.amount > 0 && (
        <span className="text-sm text-muted">
          {t("plusSetup")}{" "}
          <PricePair retail={setup.retail.amount} price={setup.price.amount} currency={currency} />
        </span>
      )}
    </span>
  );
}
