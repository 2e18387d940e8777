"use client";

import { ShoppingCart, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FULL_BPS, roundDivide, sumMinor } from "@/core/money";
import type { TaxDto } from "@/features/billing";
import type { PricedCatalogDto } from "@/features/pricing";
import { TaxTotal } from "../billing/tax-total";
import { PricePair } from "../ordering/price-pair";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/empty-state";
import { TextareaField } from "../ui/fields";
import type { FormAction } from "../ui/form-state";
import { RadioGroupField } from "../ui/radio-group-field";
import { SearchPicker } from "../ui/search-picker";
import { SubmitButton } from "../ui/submit-button";
import type { DraftItem } from "./draft-item";
import { useBuyersCustomers, usePickerTexts } from "./use-pickers";

type PlaceOrderForProps = {
  client: { id: string; name: string };
  catalogue: Pick<PricedCatalogDto, "currency" | "priceKind">;
  items: readonly DraftItem[];
  /** What the client's invoices bear. */
  tax: TaxDto;
  token: string;
  action: FormAction;
  onRemove: (key: number) => void;
};

/** What the order comes to, for whom it is and how it is paid; sent as one form. */
export function PlaceOrderFor({
  client,
  catalogue,
  items,
  tax,
  token,
  action,
  onRemove,
}: PlaceOrderForProps) {
  const t = useTranslations("cart.admin");
  const { currency, priceKind } = catalogue;
  const [customer, setCustomer] = useState<{ id: string; name: string } | null>(null);
  const customerTexts = usePickerTexts(t("customerPlaceholder"));
  const total = {
    retail: sumMinor(items.map((item) => item.total.retail)),
    price: sumMinor(items.map((item) => item.total.price)),
  };
  // Rounded once for the document, as its invoice will.
  const taxMinor = Number(roundDivide(BigInt(total.price) * BigInt(tax.bps), BigInt(FULL_BPS)));
  return (
    <Card title={t("items")} className="lg:sticky lg:top-20">
      {items.length === 0 ? (
        <EmptyState icon={ShoppingCart} title={t("noItems")}>
          {t("noItemsText")}
        </EmptyState>
      ) : (
        <ActionForm action={action} guard={false}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="client" value={client.id} />
          <input type="hidden" name="items" value={JSON.stringify(items.map(({ request }) => request))} />
          <input type="hidden" name="expectedTotalMinor" value={total.price} />
          <ul className="grid gap-3">
            {items.map((item) => (
              <Row key={item.key} item={item} currency={currency} onRemove={() => onRemove(item.key)} />
            ))}
          </ul>
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-4">
            <span className="font-medium">{t("total")}</span>
            <PricePair {...total} currency={currency} strong className="text-xl" />
          </p>
          <TaxTotal
            terms={tax}
            tax={{ amount: taxMinor, currency }}
            total={{ amount: total.price + taxMinor, currency }}
          />
          {priceKind === "wholesale" && (
            <SearchPicker
              name="customer"
              label={t("customer")}
              help={t("customerHelp")}
              optional
              picked={customer}
              onPick={setCustomer}
              useFound={useBuyersCustomers}
              texts={customerTexts}
            />
          )}
          <RadioGroupField
            name="payWith"
            label={t("payment")}
            defaultValue=""
            options={[
              { value: "", label: t("invoice"), description: t("invoiceText") },
              { value: "balance", label: t("balance"), description: t("balanceText") },
            ]}
          />
          <TextareaField
            name="note"
            label={t("note")}
            help={t("noteHelp")}
            rows={2}
            maxLength={2000}
            optional
          />
          {/* It names the client, and a name can be longer than a phone is wide. */}
          <SubmitButton
            size="lg"
            className="h-auto! min-h-10 max-w-full py-2 wrap-anywhere whitespace-normal!"
          >
            {t("place", { name: client.name })}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}

type RowProps = { item: DraftItem; currency: string; onRemove: () => void };

function Row({ item: { name, request, total }, currency, onRemove }: RowProps) {
  const t = useTranslations("cart.admin");
  const cycles = useTranslations("portal.cycles");
  return (
    <li className="flex items-start gap-2">
      <div className="grid min-w-0 flex-1 gap-0.5">
        <span className="font-medium break-words">
          {request.quantity > 1 ? `${request.quantity} × ${name}` : name}
        </span>
        <span className="text-sm break-words text-muted">
          {[cycles(request.cycle), request.label].filter(Boolean).join(" · ")}
        </span>
        {request.override && (
          <span className="text-sm break-words text-warning">
            {t("overridden", { reason: request.override.reason })}
          </span>
        )}
        <PricePair {...total} currency={currency} strong />
      </div>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t("remove", { name })}
        icon={<Trash2 aria-hidden />}
        onClick={onRemove}
      />
    </li>
  );
}
