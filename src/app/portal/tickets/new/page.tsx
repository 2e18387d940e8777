import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { textParam } from "@/components/lists/list-query";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { NewTicketForm } from "@/components/tickets/new-ticket-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { SearchParams } from "@/components/ui/search-href";
import { getTopicInput, TICKET_PRIORITIES } from "@/features/support";
import { openTicketAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tickets.portal"))("new") };
}

/** A new ticket, about an order or a service when its page has led here. */
export default async function NewTicketPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireClient();
  const asked = textParam(await searchParams, "about") ?? "";
  // An address that names nothing of one's own opens the form all the same.
  const isTopic = getTopicInput.safeParse({ topic: asked }).success;
  const [topic, provider, t, priority] = await Promise.all([
    isTopic ? api.portal.tickets.topic({ topic: asked }) : null,
    api.portal.account.provider(),
    getTranslations("tickets.portal"),
    getTranslations("tickets.priority"),
  ]);
  return (
    <>
      <PageHeader
        title={t("new")}
        description={t("newText", { provider: provider.name })}
        breadcrumbs={[{ label: t("title"), href: "/portal/tickets" }]}
      />
      <Card className="max-w-2xl">
        <ClientMessages namespaces={["common", "errors", "portal", "tickets"]}>
          <TrpcProvider>
            <NewTicketForm
              action={openTicketAction}
              priorities={TICKET_PRIORITIES.map((value) => ({ value, label: priority(value) }))}
              topic={topic}
              isReseller={standingOf(actor).isReseller}
            />
          </TrpcProvider>
        </ClientMessages>
      </Card>
    </>
  );
}
