import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { NewOrder } from "@/components/admin-order/new-order";
import { PickBuyer } from "@/components/admin-order/pick-buyer";
import { type ListPageProps, textParam } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";
import { placeOrderForAction } from "../actions";

export const generateMetadata = pageTitle("cart.admin");

/** An order for a client, at that client's own prices. `?client=` names it. */
export default async function NewOrderPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const clientId = textParam(await searchParams, "client");
  const [t, list, client, catalogue] = await Promise.all([
    getTranslations("cart.admin"),
    getTranslations("admin.orders"),
    clientId ? api.admin.clients.get({ id: clientId }) : null,
    clientId ? api.admin.orders.catalogFor({ client: clientId }) : null,
  ]);
  return (
    <ClientMessages namespaces={["common", "errors", "admin", "portal", "cart", "priceWords"]}>
      <PageHeader
        title={client ? `${t("title")}: ${client.name}` : t("title")}
        description={
          catalogue ? t(`terms.${catalogue.priceKind}`, { currency: catalogue.currency }) : t("description")
        }
        breadcrumbs={[{ label: list("title"), href: "/admin/orders" }]}
        action={client && <ButtonLink href="/admin/orders/new">{t("other")}</ButtonLink>}
      />
      <TrpcProvider>
        {client && catalogue ? (
          <NewOrder
            client={{ id: client.id, name: client.name }}
            catalogue={catalogue}
            token={randomUUID()}
            action={placeOrderForAction}
          />
        ) : (
          <Card className="max-w-xl">
            <PickBuyer />
          </Card>
        )}
      </TrpcProvider>
    </ClientMessages>
  );
}
