import Link from "next/link";
import { useTranslations } from "next-intl";
import { resellerHref } from "@/components/admin/links";
import { SideList } from "@/components/admin/side-list";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import { RelativeTime } from "@/components/ui/relative-time";
import {
  type AssigneeDto,
  type ReviewedTicketDto,
  TICKET_PRIORITIES,
  TICKET_STATUSES,
} from "@/features/support";
import { TicketSetting } from "./ticket-setting";
import { TopicLink } from "./topic-link";

type TicketSideProps = {
  ticket: ReviewedTicketDto;
  assignees: readonly AssigneeDto[];
  change: FormAction;
};

/** Whose a ticket is and what it is about, and what an admin changes of it. */
export function TicketSide({ ticket, assignees, change }: TicketSideProps) {
  const t = useTranslations("tickets.admin");
  const { client, customer, topic } = ticket;
  const href = client.isReseller ? resellerHref(client.id) : `/admin/clients/${client.id}`;
  return (
    <Card title={t("facts")}>
      <div className="grid gap-5">
        <TicketSettings ticket={ticket} assignees={assignees} change={change} />
        <SideList
          items={[
            {
              term: t("client"),
              value: (
                <>
                  <Link href={href} className="wrap-anywhere text-accent-text hover:underline">
                    {client.name}
                  </Link>
                  <span className="block text-sm text-muted">
                    {client.isReseller ? t("reseller") : t("directClient")}
                  </span>
                </>
              ),
            },
            ...(topic ? [{ term: t("about"), value: <TopicLink topic={topic} area="admin" /> }] : []),
            ...(customer ? [{ term: t("customer"), value: customer.name }] : []),
            { term: t("openedBy"), value: ticket.openedBy },
            { term: t("opened"), value: <RelativeTime value={ticket.createdAt} /> },
            { term: t("lastActivity"), value: <RelativeTime value={ticket.lastActivityAt} /> },
          ]}
        />
      </div>
    </Card>
  );
}

function TicketSettings({ ticket, assignees, change }: TicketSideProps) {
  const t = useTranslations("tickets.admin");
  const status = useTranslations("common.status");
  const priority = useTranslations("tickets.priority");
  const { id, assignee } = ticket;
  // Whoever has it stays to be seen, though it may be given to them no more.
  const isListed = !assignee || assignees.some((one) => one.id === assignee.id);
  const people = isListed ? assignees : [assignee, ...assignees];
  return (
    <div className="grid gap-4">
      <TicketSetting
        action={change}
        id={id}
        name="status"
        label={t("status")}
        value={ticket.status}
        options={TICKET_STATUSES.map((value) => ({ value, label: status(value) }))}
      />
      <TicketSetting
        action={change}
        id={id}
        name="priority"
        label={t("priority")}
        value={ticket.priority}
        options={TICKET_PRIORITIES.map((value) => ({ value, label: priority(value) }))}
      />
      <TicketSetting
        action={change}
        id={id}
        name="assignee"
        label={t("assignee")}
        value={assignee?.id ?? ""}
        options={[
          { value: "", label: t("nobody") },
          ...people.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
    </div>
  );
}
