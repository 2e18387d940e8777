import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { FormAction } from "@/components/ui/form-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { CannedReplyDto } from "@/features/support";
import { ReplyActions } from "./reply-actions";

type ReplyTableProps = {
  replies: readonly CannedReplyDto[];
  save: FormAction;
  remove: FormAction;
  empty: ReactNode;
};

/** All canned replies, to be changed or deleted. */
export function ReplyTable({ replies, save, remove, empty }: ReplyTableProps) {
  const t = useTranslations("tickets.replies");
  const columns: Column<CannedReplyDto>[] = [
    {
      key: "title",
      header: t("name"),
      cell: (reply) => (
        <>
          <span className="font-medium wrap-anywhere">{reply.title}</span>
          <span className="line-clamp-2 max-w-prose wrap-anywhere text-muted">{reply.body}</span>
        </>
      ),
    },
    {
      key: "changed",
      header: t("changed"),
      hideBelow: "md",
      cell: (reply) => <RelativeTime value={reply.updatedAt} />,
    },
    {
      key: "actions",
      header: t("edit"),
      hideHeader: true,
      align: "end",
      cell: (reply) => <ReplyActions reply={reply} save={save} remove={remove} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={replies}
      rowKey={(reply) => reply.id}
      empty={empty}
    />
  );
}
