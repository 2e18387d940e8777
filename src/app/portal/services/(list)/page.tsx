import { Server } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, isFiltered, textParam } from "@/components/lists/list-query";
import { ListEmpty } from "@/components/portal/list-empty";
import { ServiceTable } from "@/components/portal/service-table";
import { standingOf } from "@/components/portal/standing";
import { statusOptions } from "@/components/portal/status-options";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";

const PATH = "/portal/services";
const FILTERS = ["q", "status"];
const STATUSES = ["pending", "provisioning", "active", "suspended", "cancelled", "terminated"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.services"))("title") };
}

/** All own services, over all customers (R41). */
export default async function ServicesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireClient();
  const params = await searchParams;
  const t = await getTranslations("portal.services");
  const { isReseller, may } = standingOf(actor);
  const services = await api.portal.services.list({
    q: textParam(params, "q"),
    status: choiceParam(params, "status", STATUSES),
    cursor: currentCursor(params),
  });
  const order = may("order:create") && <ButtonLink href="/portal/order">{t("order")}</ButtonLink>;
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Card flush>
        <FilterBar names={FILTERS}>
          <SearchBox label={t(isReseller ? "search" : "searchOwn")} />
          <FilterSelect
            name="status"
            label={t("status")}
            all={t("allStatuses")}
            options={await statusOptions(STATUSES, "service")}
          />
        </FilterBar>
        <ServiceTable
          services={services.items}
          withCustomer={isReseller}
          empty={
            <ListEmpty
              icon={Server}
              title={t("empty")}
              action={order}
              filtered={isFiltered(params, FILTERS)}
              path={PATH}
            >
              {t("emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={services.nextCursor} />
      </Card>
    </>
  );
}
