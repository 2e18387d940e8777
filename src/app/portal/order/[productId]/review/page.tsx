import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { checkConfiguration } from "@/components/ordering/check-configuration";
import { configurationQuery, readConfiguration } from "@/components/ordering/configuration";
import { ConfirmOrder } from "@/components/ordering/confirm-order";
import { OrderItemCard } from "@/components/portal/order-item-card";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { placeOrderAction } from "../../actions";

type ReviewPageProps = {
  params: Promise<{ productId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.review"))("title") };
}

/** The order as the server prices it, to be confirmed (R26, R37). The configuration is in the address. */
export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const { actor } = await requireClient();
  const [{ productId }, search] = await Promise.all([params, searchParams]);
  const { isReseller, may } = standingOf(actor);
  const back = `/portal/order/${productId}`;
  if (!may("order:create")) redirect(back);

  const { product, currency } = await api.portal.catalogue.product({ id: productId });
  const configuration = readConfiguration(product, {
    get: (name) => [search[name] ?? []].flat()[0] ?? null,
  });
  const query = configurationQuery(configuration);
  const { item } = checkConfiguration(product, configuration, currency);
  if (!item) redirect(`${back}?${query}&check=1`);

  const customerId = isReseller && configuration.customer;
  const [quote, balance, customer] = await Promise.all([
    api.portal.orders.quote({ items: [item] }),
    may("balance:read") ? api.portal.billing.balance() : null,
    customerId ? api.portal.customers.get({ id: customerId }) : null,
  ]);
  const t = await getTranslations("portal.review");
  const catalogue = await getTranslations("portal.catalogue");
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[
          { label: catalogue("title"), href: "/portal/order" },
          { label: product.name, href: `${back}?${query}` },
        ]}
        description={t("description")}
        action={<ButtonLink href={`${back}?${query}`}>{t("change")}</ButtonLink>}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6">
          {quote.items.map((quoted) => (
            <OrderItemCard key={quoted.product.id} item={quoted} priceKind={quote.priceKind} />
          ))}
        </div>
        <ClientMessages namespaces={["common", "errors", "portal", "billing"]}>
          <ConfirmOrder
            key={query}
            action={placeOrderAction}
            token={randomUUID()}
            items={JSON.stringify([item])}
            retailTotal={quote.retailTotal}
            total={quote.total}
            tax={{ terms: quote.taxTerms, tax: quote.tax, total: quote.invoiceTotal }}
            available={balance?.available ?? null}
            customer={customer && { id: customer.id, name: customer.name }}
            isReseller={isReseller}
          />
        </ClientMessages>
      </div>
    </>
  );
}
