import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getSession, requireClient } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { textParam } from "@/components/lists/list-query";
import { Configurator } from "@/components/ordering/configurator";
import { OrderingClosed } from "@/components/portal/ordering-closed";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import type { SearchParams } from "@/components/ui/search-href";
import { addToCartAction } from "../../cart/actions";
import { createCustomerInPlace } from "../actions";

type ProductPageProps = { params: Promise<{ productId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  await requireClient();
  const { productId } = await params;
  return { title: (await api.portal.catalogue.product({ id: productId })).product.name };
}

/** Configures one product, with the price as it builds up (R37). */
export default async function ProductPage({ params, searchParams }: ProductPageProps) {
  const { actor } = await requireClient();
  const [{ productId }, query, session] = await Promise.all([params, searchParams, getSession()]);
  const { product, currency } = await api.portal.catalogue.product({ id: productId });
  const t = await getTranslations("portal.catalogue");
  const { isReseller, isSuspended, may } = standingOf(actor);
  // The catalogue says why nothing can be ordered.
  if (!isSuspended && !may("order:create")) redirect("/portal/order");
  const customerId = isReseller ? textParam(query, "customer") : undefined;
  const resaleTerms = isReseller ? await api.portal.resale.terms({ product: productId }) : null;
  const customer = customerId ? await api.portal.customers.get({ id: customerId }) : null;
  return (
    <>
      <PageHeader
        title={product.name}
        breadcrumbs={[{ label: t("title"), href: "/portal/order" }]}
        description={product.description}
      />
      {isSuspended ? (
        <OrderingClosed reason={session?.session.reseller?.statusReason ?? null} />
      ) : (
        <ClientMessages namespaces={["common", "errors", "portal", "cart", "priceWords"]}>
          <TrpcProvider>
            <Configurator
              product={product}
              currency={currency}
              isReseller={isReseller}
              customer={customer && { id: customer.id, name: customer.name }}
              createCustomer={may("customer:write") ? createCustomerInPlace : null}
              resaleTerms={resaleTerms}
              addToCart={addToCartAction}
              check={query.check !== undefined}
            />
          </TrpcProvider>
        </ClientMessages>
      )}
    </>
  );
}
