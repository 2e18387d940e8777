import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSession, requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { textParam } from "@/components/lists/list-query";
import { CatalogueList, categoriesOf } from "@/components/ordering/catalogue-list";
import { OrderingClosed } from "@/components/portal/ordering-closed";
import { standingOf } from "@/components/portal/standing";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { getFormats } from "@/components/ui/get-formats";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.catalogue"))("title") };
}

/** The catalogue at the client's own prices (R19, R26). A suspended reseller may look, but not order. */
export default async function CataloguePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireClient();
  const [t, session, catalogue, params] = await Promise.all([
    getTranslations("portal.catalogue"),
    getSession(),
    api.portal.catalogue.list(),
    searchParams,
  ]);
  const { isSuspended, may } = standingOf(actor);
  const { rateBps } = catalogue;
  const formats = await getFormats();
  return (
    <>
      <PageHeader
        title={t("title")}
        description={rateBps === null ? t("description") : t("wholesale", { rate: formats.bps(rateBps) })}
      />
      <div className="grid gap-6">
        {isSuspended && <OrderingClosed reason={session?.session.reseller?.statusReason ?? null} />}
        {!isSuspended && !actor.seenBy && !may("order:create") && (
          <Alert title={t("noAccess")}>{t("noAccessText")}</Alert>
        )}
        <Card flush className="[&_search]:border-0">
          <FilterBar names={["q", "category"]}>
            <SearchBox label={t("search")} />
            <FilterSelect
              name="category"
              label={t("category")}
              all={t("allCategories")}
              options={categoriesOf(catalogue).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </FilterBar>
        </Card>
        <CatalogueList
          catalogue={catalogue}
          search={textParam(params, "q") ?? ""}
          category={textParam(params, "category")}
          canOrder={may("order:create")}
          customer={textParam(params, "customer")}
        />
      </div>
    </>
  );
}
