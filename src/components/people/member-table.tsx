import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Access } from "./access";
import { MemberMenu } from "./member-menu";
import { PersonName } from "./person-name";
import type { PeopleProps } from "./types";

type MemberTableProps = PeopleProps & { leave?: FormAction };

/** Who belongs to a client, with what each may do. */
export function MemberTable({ people, actions, named, leave }: MemberTableProps) {
  const t = useTranslations("people");
  return (
    <DataTable
      caption={t("members")}
      columns={[
        { key: "person", header: t("column.person"), cell: (member) => <PersonName {...member} /> },
        { key: "access", header: t("column.access"), cell: (member) => <Access {...member} /> },
        {
          key: "since",
          header: t("column.since"),
          hideBelow: "md",
          className: "whitespace-nowrap",
          cell: (member) => <RelativeTime value={member.since} />,
        },
        {
          key: "actions",
          header: t("column.actions"),
          hideHeader: true,
          align: "end",
          cell: (member) => (
            <MemberMenu people={people} member={member} actions={actions} named={named} leave={leave} />
          ),
        },
      ]}
      rows={people.members}
      rowKey={(member) => member.id}
      empty={
        <EmptyState icon={Users} title={t("nobody")}>
          {t(people.invitations.length > 0 ? "nobodyText" : "nobodyAskedText")}
        </EmptyState>
      }
    />
  );
}
