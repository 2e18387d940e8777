import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { IdText } from "@/components/ui/id-text";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { PeopleDto } from "@/features/identity";
import { Access } from "./access";
import { InvitationMenu } from "./invitation-menu";
import { PersonName } from "./person-name";
import type { PeopleProps } from "./types";

type Invitation = PeopleDto["invitations"][number];
type InvitationTableProps = Omit<PeopleProps, "named"> & {
  /** For support, which finds the mail by it. */
  withId: boolean;
};

/** Who is asked to join and has not answered. */
export function InvitationTable({ people, actions, withId }: InvitationTableProps) {
  const t = useTranslations("people");
  const id: Column<Invitation> = {
    key: "id",
    header: t("column.id"),
    hideBelow: "lg",
    cell: (invitation) => <IdText id={invitation.id} short />,
  };
  const columns: Column<Invitation>[] = [
    {
      key: "person",
      header: t("column.person"),
      cell: (invitation) => (
        <PersonName {...invitation}>
          <span className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted sm:hidden">
            {t("column.expires")} <Expiry {...invitation} />
          </span>
        </PersonName>
      ),
    },
    { key: "access", header: t("column.access"), cell: (invitation) => <Access {...invitation} /> },
    {
      key: "expires",
      header: t("column.expires"),
      hideBelow: "sm",
      className: "whitespace-nowrap",
      cell: (invitation) => <Expiry {...invitation} />,
    },
    ...(withId ? [id] : []),
    {
      key: "actions",
      header: t("column.actions"),
      hideHeader: true,
      align: "end",
      cell: (invitation) => actions && <InvitationMenu invitation={invitation} actions={actions} />,
    },
  ];
  return (
    <DataTable
      caption={t("invitations")}
      columns={columns}
      rows={people.invitations}
      rowKey={(invitation) => invitation.id}
    />
  );
}

function Expiry({ isExpired, expiresAt }: Pick<Invitation, "isExpired" | "expiresAt">) {
  return isExpired ? <StatusBadge status="expired" /> : <RelativeTime value={expiresAt} />;
}
