import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { AnswerForm } from "@/components/tickets/answer-form";
import { NoteForm } from "@/components/tickets/note-form";
import { TicketSide } from "@/components/tickets/ticket-side";
import { TicketThread } from "@/components/tickets/ticket-thread";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { answerAction, changeAction, noteAction } from "../actions";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  return { title: (await api.admin.tickets.get(await params)).subject };
}

/** One ticket: what was written, what to answer, and whose it is (R78). */
export default async function TicketPage({ params, searchParams }: ObjectPageProps) {
  await requireAdmin();
  const cursor = currentCursor(await searchParams);
  const [ticket, replies, assignees, settings, t, words] = await Promise.all([
    api.admin.tickets.get({ ...(await params), cursor }),
    api.admin.tickets.cannedReplies(),
    api.admin.tickets.assignees(),
    api.admin.settings.get(),
    getTranslations("tickets.admin"),
    getTranslations("tickets.thread"),
  ]);
  return (
    <>
      <PageHeader
        title={ticket.subject}
        breadcrumbs={[{ label: t("title"), href: "/admin/tickets" }]}
        badge={<StatusBadge status={ticket.status} />}
        meta={<span className="tabular-nums">{ticket.number}</span>}
      />
      <ClientMessages namespaces={["common", "errors", "tickets"]}>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 gap-6">
            <Card flush title={t("thread")}>
              <TicketThread
                messages={ticket.messages.items}
                nextCursor={ticket.messages.nextCursor}
                isOlder={cursor !== undefined}
                path={`/admin/tickets/${ticket.id}`}
                provider={settings.company.name}
                clientSide={words("client")}
              />
            </Card>
            <Card>
              <AnswerForm action={answerAction} id={ticket.id} replies={replies} />
            </Card>
            <Card>
              <NoteForm action={noteAction} id={ticket.id} />
            </Card>
          </div>
          <TicketSide ticket={ticket} assignees={assignees} change={changeAction} />
        </div>
      </ClientMessages>
    </>
  );
}
