import { MessageSquareQuote } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ClientMessages } from "@/components/shell/client-messages";
import { NewReply } from "@/components/tickets/reply-actions";
import { ReplyTable } from "@/components/tickets/reply-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";
import { deleteReplyAction, saveReplyAction } from "../actions";

export const generateMetadata = pageTitle("tickets.replies");

/** What admins say again and again (R78). */
export default async function CannedRepliesPage() {
  await requireAdmin();
  const [replies, t, queue] = await Promise.all([
    api.admin.tickets.cannedReplies(),
    getTranslations("tickets.replies"),
    getTranslations("tickets.admin"),
  ]);
  return (
    <ClientMessages namespaces={["common", "errors", "tickets"]}>
      <PageHeader
        title={t("title")}
        description={t("description")}
        breadcrumbs={[{ label: queue("title"), href: "/admin/tickets" }]}
        action={<NewReply save={saveReplyAction} />}
      />
      <Card flush>
        <ReplyTable
          replies={replies}
          save={saveReplyAction}
          remove={deleteReplyAction}
          empty={
            <EmptyState icon={MessageSquareQuote} title={t("empty")}>
              {t("emptyText")}
            </EmptyState>
          }
        />
      </Card>
    </ClientMessages>
  );
}
