import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { SideList } from "@/components/admin/side-list";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { PriorityBadge } from "@/components/tickets/priority-badge";
import { ReplyForm } from "@/components/tickets/reply-form";
import { TicketThread } from "@/components/tickets/ticket-thread";
import { TopicLink } from "@/components/tickets/topic-link";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import { closeTicketAction, replyAction } from "../actions";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireClient();
  return { title: (await api.portal.tickets.get(await params)).subject };
}

/** One ticket of the client's own: what was written, and what can be said to it (R78). */
export default async function TicketPage({ params, searchParams }: ObjectPageProps) {
  await requireClient();
  const cursor = currentCursor(await searchParams);
  const [ticket, provider, t, words] = await Promise.all([
    api.portal.tickets.get({ ...(await params), cursor }),
    api.portal.account.provider(),
    getTranslations("tickets.portal"),
    getTranslations("tickets.thread"),
  ]);
  const { number, customer, topic } = ticket;
  const isClosed = ticket.status === "closed";
  return (
    <>
      <PageHeader
        title={ticket.subject}
        breadcrumbs={[{ label: t("title"), href: "/portal/tickets" }]}
        badge={<StatusBadge status={ticket.status} />}
        meta={<span className="tabular-nums">{number}</span>}
        action={
          !isClosed && (
            <ConfirmDialog
              title={t("closeTitle", { number })}
              consequences={[t("closeLine")]}
              trigger={{ label: t("close") }}
              danger={false}
              action={closeTicketAction}
              fields={{ id: ticket.id }}
              submitLabel={t("closeSubmit", { number })}
            />
          )
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-6">
          <Card flush title={t("thread")}>
            <TicketThread
              messages={ticket.messages.items}
              nextCursor={ticket.messages.nextCursor}
              isOlder={cursor !== undefined}
              path={`/portal/tickets/${ticket.id}`}
              provider={provider.name}
              clientSide={words("you")}
            />
          </Card>
          <Card>
            <ClientMessages namespaces={["common", "errors", "tickets"]}>
              <ReplyForm action={replyAction} id={ticket.id} isClosed={isClosed} />
            </ClientMessages>
          </Card>
        </div>
        <Card title={t("details")}>
          <SideList
            items={[
              { term: t("priority"), value: <PriorityBadge priority={ticket.priority} /> },
              ...(topic ? [{ term: t("about"), value: <TopicLink topic={topic} area="portal" /> }] : []),
              ...(customer
                ? [
                    {
                      term: t("customer"),
                      value: (
                        <Link
                          href={`/portal/customers/${customer.id}`}
                          className="text-accent-text hover:underline"
                        >
                          {customer.name}
                        </Link>
                      ),
                    },
                  ]
                : []),
              { term: t("openedBy"), value: ticket.openedBy },
              { term: t("opened"), value: <RelativeTime value={ticket.createdAt} /> },
              { term: t("lastActivity"), value: <RelativeTime value={ticket.lastActivityAt} /> },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
