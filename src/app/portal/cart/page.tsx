import { Plus, ShoppingBag } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { CartItemCard } from "@/components/cart/cart-item-card";
import { CartSummary } from "@/components/cart/cart-summary";
import { ClearCart } from "@/components/cart/clear-cart";
import { CustomerCard } from "@/components/cart/customer-card";
import { PlaceCart } from "@/components/cart/place-cart";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { createCustomerInPlace } from "../order/actions";
import {
  assignCartAction,
  changeQuantityAction,
  clearCartAction,
  editCartItemAction,
  placeCartAction,
  removeFromCartAction,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cart"))("title") };
}

/** What is about to be ordered, at what it costs now, to be confirmed (R26, R37). */
export default async function CartPage() {
  const { actor } = await requireClient();
  const { isReseller, may } = standingOf(actor);
  // The catalogue says why nothing can be ordered.
  if (!may("order:create")) redirect("/portal/order");
  const [t, cart, balance] = await Promise.all([
    getTranslations("cart"),
    api.portal.cart.get(),
    may("balance:read") ? api.portal.billing.balance() : null,
  ]);
  const more = (
    <ButtonLink href="/portal/order" icon={<Plus aria-hidden />}>
      {t(cart.items.length === 0 ? "toCatalogue" : "more")}
    </ButtonLink>
  );
  if (cart.items.length === 0) {
    return (
      <>
        <PageHeader title={t("title")} description={t("description")} />
        <Card>
          <EmptyState icon={ShoppingBag} title={t("empty")} action={more}>
            {t("emptyText")}
          </EmptyState>
        </Card>
      </>
    );
  }
  const itemActions = {
    quantity: changeQuantityAction,
    edit: editCartItemAction,
    remove: removeFromCartAction,
  };
  return (
    <ClientMessages namespaces={["common", "errors", "portal", "cart", "billing"]}>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={
          <>
            {more}
            <ClearCart action={clearCartAction} count={cart.items.length} />
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-4">
          {!cart.ready && (
            <Alert tone="warning" title={t("blocked")}>
              {cart.customer?.archived ? t("archived", { name: cart.customer.name }) : t("blockedText")}
            </Alert>
          )}
          <ul aria-label={t("items")} className="grid gap-4">
            {cart.items.map((item) => (
              <CartItemCard
                key={item.id}
                item={item}
                currency={cart.currency}
                isReseller={isReseller}
                priceKind={cart.priceKind}
                actions={itemActions}
              />
            ))}
          </ul>
        </div>
        <div className="grid gap-4 lg:sticky lg:top-20">
          {isReseller && (
            <TrpcProvider>
              <CustomerCard
                customer={cart.customer}
                assign={assignCartAction}
                createCustomer={may("customer:write") ? createCustomerInPlace : null}
              />
            </TrpcProvider>
          )}
          <Card title={t("summary")}>
            <div className="grid gap-5">
              <CartSummary cart={cart} />
              <PlaceCart cart={cart} action={placeCartAction} available={balance?.available ?? null} />
            </div>
          </Card>
        </div>
      </div>
    </ClientMessages>
  );
}
