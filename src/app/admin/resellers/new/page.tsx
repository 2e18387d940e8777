import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { namedOptions } from "@/components/auth/named-options";
import { type ListPageProps, textParam } from "@/components/lists/list-query";
import { NewResellerForm } from "@/components/people/new-reseller-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { getFormats } from "@/components/ui/get-formats";
import { PageHeader } from "@/components/ui/page-header";
import { COUNTRIES, listCurrencies } from "@/features/identity";
import { pageTitle } from "../../page-title";
import { createForClientAction, createWithClientAction } from "./actions";

export const generateMetadata = pageTitle("people.direct");

/** R9: a reseller without an application. `?client=` names one that exists. */
export default async function NewResellerPage({ searchParams }: ListPageProps) {
  const ctx = await requireAdmin();
  const id = textParam(await searchParams, "client");
  const [client, tiers, settings, currencies, formats, t, list] = await Promise.all([
    id ? api.admin.clients.get({ id }) : null,
    api.admin.resellers.tiers(),
    api.admin.settings.get(),
    listCurrencies(ctx),
    getFormats(),
    getTranslations("people.direct"),
    getTranslations("admin.resellers"),
  ]);
  return (
    <ClientMessages namespaces={["common", "errors", "admin", "people"]}>
      <PageHeader
        title={t("title")}
        description={t("description")}
        breadcrumbs={[{ label: list("title"), href: "/admin/resellers" }]}
      />
      <TrpcProvider>
        <NewResellerForm
          client={client && { id: client.id, name: client.name }}
          tiers={tiers}
          countries={namedOptions(COUNTRIES, "country", formats)}
          currencies={namedOptions(currencies, "currency", formats)}
          country={settings.company.country}
          currency={settings.company.currency}
          createForClient={createForClientAction}
          createWithClient={createWithClientAction}
        />
      </TrpcProvider>
    </ClientMessages>
  );
}
