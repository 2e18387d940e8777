"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PricedProductDto } from "@/features/pricing";
import { checkConfiguration } from "../ordering/check-configuration";
import { type Configuration, priceFor, readConfiguration } from "../ordering/configuration";
import { CycleField } from "../ordering/cycle-field";
import { OptionGroupField } from "../ordering/option-group-field";
import { PriceSummary } from "../ordering/price-summary";
import { QuantityField } from "../ordering/quantity-field";
import { Button } from "../ui/button";
import { InputField } from "../ui/fields";
import { FormContext } from "../ui/form-context";
import { FormSummary } from "../ui/form-summary";
import { useFormats } from "../ui/use-formats";
import { type DraftItem, priceWith, readOverride } from "./draft-item";

type ItemEditorProps = {
  product: PricedProductDto;
  currency: string;
  onAdd: (item: Omit<DraftItem, "key">) => void;
};

/** One product's configuration, with the price as it builds up and, where an admin sets one, another unit price. */
export function ItemEditor({ product, currency, onAdd }: ItemEditorProps) {
  const t = useTranslations("cart.admin");
  const configure = useTranslations("portal.configure");
  const [configuration, setConfiguration] = useState(() => readConfiguration(product, new URLSearchParams()));
  const [typed, setTyped] = useState({ price: "", reason: "" });
  const [attempt, setAttempt] = useState(0);

  const formats = useFormats();
  const base = priceFor(product.prices, configuration.cycle)?.recurring;
  const retailMinor = base?.retail.amount ?? 0;
  const override = readOverride(typed, retailMinor, currency);
  const wrong = override !== null && "field" in override ? override : null;
  const set = override !== null && "unitMinor" in override ? override : null;
  const price = priceWith(product, configuration, set?.unitMinor ?? null);
  const checked = checkConfiguration(product, configuration, currency);
  const errors = [
    ...(checked.errors ?? []).map(({ field, key, values }) => ({
      field,
      message: configure(`errors.${key}`, values),
    })),
    ...(wrong
      ? [
          {
            field: wrong.field,
            message: t(`${wrong.field}Error`, { retail: formats.money(retailMinor, currency) }),
          },
        ]
      : []),
  ];
  const shown = attempt > 0 ? errors : [];
  const change = (changes: Partial<Configuration>) =>
    setConfiguration((before) => ({ ...before, ...changes }));

  function add() {
    if (!checked.item || !price || errors.length > 0) return setAttempt((count) => count + 1);
    onAdd({
      name: product.name,
      request: { ...checked.item, ...(set ? { override: set } : {}) },
      total: price.total,
    });
  }

  return (
    <FormContext.Provider value={{ errors: shown, pending: false }}>
      <div className="grid gap-6">
        {shown.length > 0 && <FormSummary key={attempt} errors={shown} />}
        <CycleField
          product={product}
          currency={currency}
          value={configuration.cycle}
          onChange={(cycle) => change({ cycle })}
        />
        <QuantityField
          value={configuration.quantity}
          help={configure("quantityHelp")}
          onChange={(quantity) => change({ quantity })}
        />
        {product.groups.map((group) => (
          <OptionGroupField
            key={group.id}
            group={group}
            cycle={configuration.cycle}
            currency={currency}
            value={configuration.groups[group.id] ?? ""}
            onChange={(value) => change({ groups: { ...configuration.groups, [group.id]: value } })}
          />
        ))}
        <InputField
          name="label"
          label={configure("label")}
          help={configure("labelHelp")}
          optional
          maxLength={120}
          autoComplete="off"
          value={configuration.label}
          onChange={(event) => change({ label: event.target.value })}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <InputField
            name="override"
            label={t("override")}
            help={t("overrideHelp", {
              price: formats.money(base?.price.amount ?? 0, currency),
              retail: formats.money(retailMinor, currency),
            })}
            optional
            inputMode="decimal"
            autoComplete="off"
            suffix={currency}
            value={typed.price}
            onChange={(event) => setTyped({ ...typed, price: event.target.value })}
          />
          {typed.price.trim() !== "" && (
            <InputField
              name="reason"
              label={t("reason")}
              help={t("reasonHelp")}
              maxLength={500}
              autoComplete="off"
              value={typed.reason}
              onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
            />
          )}
        </div>
        {price && (
          <PriceSummary price={price} cycle={configuration.cycle} currency={currency} reader="admin" />
        )}
        <div>
          <Button variant="primary" icon={<Plus aria-hidden />} onClick={add}>
            {t("addSubmit")}
          </Button>
        </div>
      </div>
    </FormContext.Provider>
  );
}
