"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { checkConfiguration } from "@/components/ordering/check-configuration";
import type { Configuration } from "@/components/ordering/configuration";
import { CycleField } from "@/components/ordering/cycle-field";
import { OptionGroupField } from "@/components/ordering/option-group-field";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PricedProductDto } from "@/features/pricing";
import type { ServiceDto, ServiceOptionDto } from "@/features/services";
import { ChangeSummary } from "./change-summary";
import { groupsOf, isSame, runningCyclesOf, valuesOf } from "./change-values";

type ChangeFormProps = {
  service: ServiceDto;
  options: readonly ServiceOptionDto[];
  /** What can be had, at the owner's own prices. */
  products: readonly PricedProductDto[];
  /** Whose page it is; the provider's speaks of the client that pays. */
  side: "portal" | "admin";
  action: FormAction;
};

/** Chooses what a running service is to be from now on, with what that costs as it is chosen. */
export function ChangeForm({ service, options, products, side, action }: ChangeFormProps) {
  const t = useTranslations("services.change");
  const trpc = useTRPC();
  const current = products.find(({ id }) => id === service.product.id);
  const [productId, setProductId] = useState((current ?? products[0])?.id ?? "");
  const [values, setValues] = useState<Record<string, string>>(() => valuesOf(options));
  const product = products.find(({ id }) => id === productId);
  const [wantedCycle, setWantedCycle] = useState(service.cycle);
  const cycles = product ? runningCyclesOf(product) : [];
  // A service that is to end with its period begins no other.
  const mayCycle = !service.cancelAtPeriodEnd;
  const cycle = cycles.find((one) => one === wantedCycle) ?? cycles[0] ?? service.cycle;
  const groups = product ? groupsOf(product, values, cycle) : {};
  const configuration: Configuration = {
    cycle,
    quantity: "1",
    label: "",
    customer: "",
    resale: "",
    groups,
  };
  const checked = product && checkConfiguration(product, configuration, service.recurring.currency);
  const item = checked?.item ?? null;
  const isUnchanged = item !== null && cycle === service.cycle && isSame(item, service.product.id, options);
  const wanted = useDeferredValue(
    item && !isUnchanged && { id: service.id, product: item.product, options: item.options, cycle },
  );
  const previews = side === "admin" ? trpc.admin.services : trpc.portal.services;
  const preview = useQuery(
    previews.previewChange.queryOptions(wanted || { id: service.id }, {
      enabled: Boolean(wanted),
      placeholderData: keepPreviousData,
      retry: false,
    }),
  );
  const name = service.label ?? service.product.name;
  const payer = side === "admin" ? service.clientName : null;
  const isReady = item !== null && !isUnchanged && preview.isSuccess && !preview.isPlaceholderData;
  return (
    <ActionForm action={(data) => action(wantedOf(data))}>
      <input type="hidden" name="id" value={service.id} />
      <input type="hidden" name="cycle" value={cycle} />
      <input type="hidden" name="options" value={JSON.stringify(item?.options ?? [])} />
      {isReady && <input type="hidden" name="expectedNetMinor" value={preview.data.net.amount} />}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6">
          <Card title={t("becomes")}>
            <div className="grid gap-6">
              <SelectField
                name="product"
                label={t("product")}
                help={t("productHelp")}
                options={products.map(({ id, name }) => ({ value: id, label: name }))}
                value={productId}
                onChange={(event) => setProductId(event.target.value)}
              />
              {!current && <Alert>{t("retired", { name: service.product.name })}</Alert>}
              {!mayCycle && <p className="text-sm text-muted">{t("endingKeepsCycle")}</p>}
              {product && mayCycle && cycles.length > 1 && (
                <div className="grid gap-2">
                  <CycleField
                    product={product}
                    currency={service.recurring.currency}
                    value={cycle}
                    onChange={setWantedCycle}
                    running={{ cycle: service.cycle, note: t("now") }}
                  />
                  <p className="text-sm text-muted">
                    {payer ? t("cycleHelpFor", { client: payer }) : t("cycleHelp")}
                  </p>
                </div>
              )}
            </div>
          </Card>
          {product && product.groups.length > 0 && (
            <Card title={t("options")}>
              <div className="grid gap-6">
                {product.groups.map((group) => (
                  <OptionGroupField
                    key={group.id}
                    group={group}
                    cycle={cycle}
                    currency={service.recurring.currency}
                    value={groups[group.id] ?? ""}
                    onChange={(value) => setValues((before) => ({ ...before, [group.id]: value }))}
                  />
                ))}
              </div>
            </Card>
          )}
        </div>
        <aside aria-label={t("summary")} className="lg:sticky lg:top-20">
          <Card
            title={t("summary")}
            footer={
              <SubmitButton
                variant="primary"
                size="lg"
                disabled={!isReady}
                // It names the service, and a name can be longer than a phone is wide.
                className="h-auto! min-h-10 max-w-full py-1 wrap-anywhere whitespace-normal!"
              >
                {t("submit", { name })}
              </SubmitButton>
            }
          >
            <div aria-live="polite">
              <ChangeSummary
                preview={preview.data}
                payer={payer}
                problem={isUnchanged ? t("chosen") : item ? preview.error?.message : t("incomplete")}
              />
            </div>
          </Card>
        </aside>
      </div>
    </ActionForm>
  );
}

/** The options' controls are for people; what they come to is in one field. */
function wantedOf(data: FormData): FormData {
  const wanted = new FormData();
  for (const name of ["id", "product", "options", "cycle", "expectedNetMinor"]) {
    const value = data.get(name);
    if (value !== null) wanted.set(name, value);
  }
  return wanted;
}
