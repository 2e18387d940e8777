"use client";

import { useTranslations } from "next-intl";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { formatMajor } from "@/core/money";
import { formatPercent } from "@/core/percent";
import type { PriceRuleDto, RuleKind, RuleTargetsDto } from "@/features/pricing";
import { InputField, SelectField } from "../ui/fields";
import { momentText } from "./typed-moment";

/** What a rule can be about; `reseller` null on the page of rules that are no single reseller's. */
export type RuleChoices = RuleTargetsDto & {
  reseller: string | null;
  currency: string;
  tiers: { id: string; name: string }[];
};

/** Whom and what a new rule is about, by its kind. */
export function TargetFields({ kind, choices }: { kind: RuleKind; choices: RuleChoices }) {
  const t = useTranslations("prices.form");
  const cycle = useTranslations("prices.cycle");
  const { products, categories, tiers } = choices;
  const first = { value: "", label: t("choose") };
  const options = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const parts = products.flatMap((product) => [
    options(product),
    ...product.options.map(({ id, name }) => ({ value: id, label: `${product.name} · ${name}` })),
  ]);
  return (
    <>
      {(kind === "tier_category" || kind === "tier_rate") && (
        <SelectField name="tier" label={t("tier")} options={[first, ...tiers.map(options)]} />
      )}
      {(kind === "tier_category" || kind === "reseller_category") && (
        <SelectField name="category" label={t("category")} options={[first, ...categories.map(options)]} />
      )}
      {kind === "reseller_product" && (
        <SelectField name="product" label={t("product")} options={[first, ...products.map(options)]} />
      )}
      {kind === "price_book" && (
        <>
          <SelectField name="product" label={t("target")} options={[first, ...parts]} />
          <SelectField
            name="cycle"
            label={t("cycle")}
            options={BILLING_CYCLES.map((value) => ({ value, label: cycle(value) }))}
          />
        </>
      )}
    </>
  );
}

type AmountFieldsProps = { kind: RuleKind; currency: string; rule?: PriceRuleDto };

/** The price or the rate of a rule. */
export function AmountFields({ kind, currency, rule }: AmountFieldsProps) {
  const t = useTranslations("prices.form");
  const control = { inputMode: "decimal", autoComplete: "off", maxLength: 20 } as const;
  if (kind !== "price_book")
    return (
      <InputField
        name="rateBps"
        label={t("rate")}
        help={t("rateHelp")}
        suffix="%"
        defaultValue={rule?.rateBps == null ? "" : formatPercent(rule.rateBps)}
        {...control}
      />
    );
  return (
    <>
      <InputField
        name="priceMinor"
        label={t("price")}
        suffix={currency}
        defaultValue={rule?.price ? formatMajor(rule.price.amount, currency) : ""}
        {...control}
      />
      <InputField
        name="setupMinor"
        label={t("setup")}
        help={t("setupHelp")}
        optional
        suffix={currency}
        defaultValue={rule?.setup ? formatMajor(rule.setup.amount, currency) : ""}
        {...control}
      />
    </>
  );
}

/** From when to when a rule holds. `from`: the name of the first control. */
export function TimeFields({ from, rule }: { from: "validFrom" | "from"; rule?: PriceRuleDto }) {
  const t = useTranslations("prices.form");
  return (
    <>
      <InputField
        name={from}
        label={t("from")}
        help={t("fromHelp")}
        optional
        type="datetime-local"
        defaultValue={rule?.state === "coming" ? momentText(rule.validFrom) : ""}
      />
      <InputField
        name="validTo"
        label={t("to")}
        help={t("toHelp")}
        optional
        type="datetime-local"
        defaultValue={momentText(rule?.validTo ?? null)}
      />
    </>
  );
}
