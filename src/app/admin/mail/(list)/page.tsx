import { MailCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ListEmpty } from "@/components/admin/list-empty";
import { StatusFilter } from "@/components/admin/status-filter";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, isFiltered, type ListPageProps, textParam } from "@/components/lists/list-query";
import { MailTable } from "@/components/mail/mail-table";
import { NoSmtp } from "@/components/mail/no-smtp";
import { SendHeld } from "@/components/mail/send-held";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { MAIL_STATUSES, MAIL_TYPES } from "@/features/mail";
import { pageTitle } from "../../page-title";
import { sendHeldAction } from "../actions";

const PATH = "/admin/mail";
const FILTERS = ["q", "status", "type"];

export const generateMetadata = pageTitle("mailPages");

export default async function MailsPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [page, counts, canSend, t] = await Promise.all([
    api.admin.mail.list({
      q: textParam(params, "q"),
      status: choiceParam(params, "status", MAIL_STATUSES),
      type: choiceParam(params, "type", MAIL_TYPES),
      cursor: currentCursor(params),
    }),
    api.admin.mail.counts(),
    api.admin.mail.canSend(),
    getTranslations("mailPages"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={
          <>
            <ButtonLink href="/admin/mail/templates">{t("templatesLink")}</ButtonLink>
            {canSend && counts.held > 0 && <SendHeld count={counts.held} action={sendHeldAction} />}
          </>
        }
      />
      {!canSend && <NoSmtp />}
      <Card flush>
        <FilterBar names={FILTERS}>
          <SearchBox label={t("search")} />
          <StatusFilter label={t("status")} statuses={MAIL_STATUSES} counts={counts} />
          <FilterSelect
            name="type"
            label={t("type")}
            all={t("allTypes")}
            options={MAIL_TYPES.map((type) => ({ value: type, label: t(`types.${type}`) }))}
          />
        </FilterBar>
        <MailTable
          mails={page.items}
          empty={
            <ListEmpty
              filtered={isFiltered(params, FILTERS)}
              path={PATH}
              icon={MailCheck}
              title={t("emptyTitle")}
            >
              {t("emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={page.nextCursor} />
      </Card>
    </>
  );
}
