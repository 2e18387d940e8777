import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CartItemDto } from "@/features/orders";
import { MarginText } from "../ordering/margin-text";
import { PricePair } from "../ordering/price-pair";
import { QuoteLines } from "../ordering/quote-lines";
import { ActionButton } from "../ui/action-button";
import { ButtonLink } from "../ui/button";
import type { FormAction } from "../ui/form-state";
import { useFormats } from "../ui/use-formats";
import { CartQuantity } from "./cart-quantity";
import { EditCartItem } from "./edit-cart-item";
import { itemHref } from "./item-href";

type CartItemCardProps = {
  item: CartItemDto;
  currency: string;
  isReseller: boolean;
  priceKind: "retail" | "wholesale";
  actions: { quantity: FormAction; edit: FormAction; remove: FormAction };
};

/** One item of the cart: what was chosen, how many, what it costs now, and what it brings the reseller. */
export function CartItemCard({ item, currency, isReseller, priceKind, actions }: CartItemCardProps) {
  const t = useTranslations("cart");
  const portal = useTranslations("portal");
  const formats = useFormats();
  const { priced, product, problem, cycle } = item;
  const options = priced?.lines.filter(({ kind }) => kind === "option") ?? [];
  return (
    <li className="min-w-0 rounded-lg border border-line bg-surface shadow-sm">
      <div className="grid gap-3 p-4 sm:px-5">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="grid min-w-0 gap-0.5">
            <h2 className="text-base break-words">{product.name}</h2>
            <p className="text-sm break-words text-muted">
              {[item.label, portal(`cycles.${cycle}`)].filter(Boolean).join(" · ")}
            </p>
            {options.length > 0 && (
              <p className="text-sm break-words text-muted">
                {options
                  .map(({ description, quantity }) =>
                    quantity > item.quantity ? `${quantity / item.quantity} × ${description}` : description,
                  )
                  .join(", ")}
              </p>
            )}
          </div>
          {priced && (
            <div className="grid justify-items-end gap-0.5 text-right max-sm:justify-items-start max-sm:text-left">
              <PricePair
                retail={priced.retailTotal.amount}
                price={priced.total.amount}
                currency={currency}
                strong
                className="text-lg"
              />
              {cycle !== "one_time" && (
                <span className="text-sm text-muted">
                  {t("renewal", {
                    amount: formats.money(priced.recurring.amount, currency),
                    per: portal(`per.${cycle}`),
                  })}
                  {item.quantity > 1 && ` ${t("eachUnit")}`}
                </span>
              )}
              {priced.retailTotal.amount > priced.total.amount && (
                <span className="text-sm text-success">
                  {t("saving", {
                    amount: formats.money(priced.retailTotal.amount - priced.total.amount, currency),
                  })}
                </span>
              )}
            </div>
          )}
        </div>
        {problem && (
          <p role="status" className="font-medium text-danger">
            {t("problem", { problem })}
          </p>
        )}
        {item.resale && priced && (
          <p className="text-sm">
            {t("yourPrice", { amount: formats.money(item.resale.amount, currency) })}
            <span className="text-muted"> · </span>
            <MarginText
              resaleMinor={item.resale.amount}
              costMinor={priced.recurring.amount}
              currency={currency}
            />
          </p>
        )}
        <div className="flex flex-wrap items-start gap-x-2 gap-y-2">
          <CartQuantity
            key={item.quantity}
            id={item.id}
            name={product.name}
            quantity={item.quantity}
            action={actions.quantity}
          />
          <div className="flex flex-wrap gap-1 sm:ml-auto">
            {priced && (
              <ButtonLink href={itemHref(item)} size="sm" variant="ghost" prefetch={false}>
                {t("change")}
              </ButtonLink>
            )}
            <EditCartItem item={item} currency={currency} isReseller={isReseller} action={actions.edit} />
            <ActionButton
              action={actions.remove}
              fields={{ id: item.id }}
              size="sm"
              variant="ghost"
              icon={<Trash2 aria-hidden />}
              aria-label={t("removeOf", { name: product.name })}
            >
              {t("remove")}
            </ActionButton>
          </div>
        </div>
      </div>
      {priced && (
        <details className="border-t border-line">
          <summary className="cursor-pointer px-4 py-2 text-sm text-muted hover:text-fg sm:px-5">
            {t("lines")}
          </summary>
          <QuoteLines
            caption={portal("lines.caption", { name: product.name })}
            lines={priced.lines}
            priceKind={priceKind}
            retailTotal={priced.retailTotal}
            total={priced.total}
          />
        </details>
      )}
    </li>
  );
}
