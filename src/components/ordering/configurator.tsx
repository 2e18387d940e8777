"use client";

import { ArrowRight } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import type { BillingCycle } from "@/core/billing-cycle";
import type { ResaleTerms } from "@/core/resale-price";
import type { PricedProductDto } from "@/features/pricing";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { FormContext } from "../ui/form-context";
import type { FormAction } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Money } from "../ui/money";
import { AddToCart } from "./add-to-cart";
import { AssignmentFields } from "./assignment-fields";
import { checkConfiguration } from "./check-configuration";
import { type Configuration, configurationQuery, optionsFor, readConfiguration } from "./configuration";
import { CycleField } from "./cycle-field";
import { listedPrice } from "./listed-price";
import { livePrice } from "./live-price";
import type { CreateCustomer, PickedCustomer } from "./new-customer-dialog";
import { OptionGroupField } from "./option-group-field";
import { PriceSummary } from "./price-summary";
import { QuantityField } from "./quantity-field";
import { useAddressQuery } from "./use-address-query";

type ConfiguratorProps = {
  product: PricedProductDto;
  currency: string;
  isReseller: boolean;
  /** The customer that the address names, as the server found it. */
  customer: PickedCustomer | null;
  /** Null for a person who may not make customers. */
  createCustomer: CreateCustomer | null;
  /** What the reseller's own list says of the product; null for a direct client. */
  resaleTerms: ResaleTerms | null;
  addToCart: FormAction;
  /** The address was refused by the review page: say at once what is wrong. */
  check: boolean;
};

/**
 * Chooses cycle, options and quantity of one product, with the price as it builds up. What is chosen stays in the
 * address, so that Back from the review, and a link to it, show the same. A plain GET form underneath.
 */
export function Configurator(props: ConfiguratorProps) {
  const { product, currency, isReseller, check } = props;
  const t = useTranslations("portal.configure");
  const router = useRouter();
  const params = useSearchParams();
  const [configuration, setConfiguration] = useState(() => readConfiguration(product, params));
  // A price that was typed, or came with the address, stays; otherwise the reseller's list says it.
  const [ownResale, setOwnResale] = useState(params.has("resale"));
  const [attempt, setAttempt] = useState(check ? 1 : 0);
  const [pending, startTransition] = useTransition();

  const cartItem = params.get("cartItem");
  const kept = configurationQuery(configuration);
  const keep = useAddressQuery(cartItem ? `${kept}&${new URLSearchParams({ cartItem })}` : kept);

  const price = livePrice(product, configuration);
  const listed = ownResale ? null : listedPrice(props.resaleTerms, configuration.cycle, price, currency);
  const shown = listed === null ? configuration : { ...configuration, resale: listed };
  const query = configurationQuery(shown);
  const checked = checkConfiguration(product, shown, currency);
  // Named only once the form was sent; then they go as they are mended.
  const errors = (attempt > 0 && checked.errors) || [];
  const messages = errors.map((error) => ({
    field: error.field,
    message: t(`errors.${error.key}`, error.values),
  }));
  const action = `/portal/order/${product.id}/review`;

  function change(changes: Partial<Configuration>) {
    setConfiguration((before) => ({ ...before, ...changes }));
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    // A dialog's form sends its events up through the tree to this one.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    if (checked.errors) setAttempt((count) => count + 1);
    else {
      keep();
      startTransition(() => router.push(`${action}?${query}`));
    }
  }

  const submit = !cartItem && (
    <Button type="submit" variant="primary" size="lg" pending={pending}>
      {t("review")}
      <ArrowRight aria-hidden />
    </Button>
  );
  const add = (
    <AddToCart
      action={props.addToCart}
      item={checked.item}
      name={product.name}
      customer={configuration.customer}
      cartItem={cartItem}
      onInvalid={() => setAttempt((count) => count + 1)}
      onSend={keep}
    />
  );
  return (
    <FormContext.Provider value={{ errors: messages, pending }}>
      <form
        action={action}
        method="get"
        noValidate
        onSubmit={onSubmit}
        className="grid items-start gap-6 max-lg:[&_input]:scroll-mb-28 lg:grid-cols-[minmax(0,1fr)_22rem]"
      >
        <div className="grid gap-6">
          {messages.length > 0 && <FormSummary key={attempt} errors={messages} />}
          <Card title={t("plan")}>
            <div className="grid gap-5">
              <CycleField
                product={product}
                currency={currency}
                value={configuration.cycle}
                onChange={(cycle) =>
                  change({ cycle, groups: fitGroups(product, configuration.groups, cycle) })
                }
              />
              <QuantityField
                value={configuration.quantity}
                help={t("quantityHelp")}
                onChange={(quantity) => change({ quantity })}
              />
            </div>
          </Card>
          {product.groups.length > 0 && (
            <Card title={t("options")}>
              <div className="grid gap-6">
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
              </div>
            </Card>
          )}
          <AssignmentFields
            configuration={shown}
            isListed={listed !== null}
            currency={currency}
            isReseller={isReseller}
            customer={props.customer}
            createCustomer={props.createCustomer}
            costMinor={price?.recurring.price ?? null}
            onChange={(changes) => {
              if (changes.resale !== undefined) setOwnResale(true);
              change(changes);
            }}
          />
        </div>
        <aside aria-label={t("summary")} className="grid gap-4 lg:sticky lg:top-20">
          <Card
            title={t("summary")}
            footer={
              <div className="flex flex-wrap gap-2 max-lg:hidden">
                {submit}
                {add}
              </div>
            }
          >
            <div aria-live="polite">
              {price ? (
                <PriceSummary price={price} cycle={configuration.cycle} currency={currency} reader="client" />
              ) : (
                <p className="text-muted">{t("incomplete")}</p>
              )}
            </div>
          </Card>
        </aside>
        <div className="sticky bottom-0 z-10 -mx-4 flex items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-surface px-4 py-3 max-sm:flex-col max-sm:items-stretch sm:-mx-6 sm:px-6 lg:hidden">
          <p className="flex items-baseline justify-between gap-x-4 sm:grid">
            <span className="text-sm text-muted">{t("total")}</span>
            {price ? (
              <Money amount={price.total.price} currency={currency} className="text-lg font-semibold" />
            ) : (
              "–"
            )}
          </p>
          <div className="flex flex-wrap justify-end gap-2 max-sm:[&>*]:grow">
            {add}
            {submit}
          </div>
        </div>
      </form>
    </FormContext.Provider>
  );
}

/** The choices after a change of cycle: an option that the new cycle does not have gives way to the first that it has. */
function fitGroups(
  product: PricedProductDto,
  groups: Configuration["groups"],
  cycle: BillingCycle,
): Configuration["groups"] {
  const fitted = product.groups.map((group) => {
    const value = groups[group.id] ?? "";
    if (group.kind !== "choice" || value === "") return [group.id, value];
    const options = optionsFor(group, cycle);
    const kept = options.some((option) => option.id === value);
    return [group.id, kept ? value : group.required ? (options[0]?.id ?? "") : ""];
  });
  return Object.fromEntries(fitted);
}
