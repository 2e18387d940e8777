import { CalendarClock } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { AnnouncedPrices } from "@/components/prices/announced-prices";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";
import { CatalogueTabs } from "../catalogue-tabs";
import { takeBackPricesAction } from "./actions";

export const generateMetadata = pageTitle("catalog.announced");

/** Changes of prices that have not begun, by their moment, and the way to take one back (R28a). */
export default async function PriceChangesPage() {
  await requireAdmin();
  const [{ version, prices, isCut }, t, catalogue] = await Promise.all([
    api.admin.prices.announced(),
    getTranslations("catalog.announced"),
    getTranslations("catalog"),
  ]);
  const moments = [...new Set(prices.map(({ validFrom }) => validFrom))];
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        breadcrumbs={[{ label: catalogue("list.title"), href: "/admin/catalogue" }]}
      />
      <CatalogueTabs />
      {prices.length === 0 ? (
        <Card>
          <EmptyState icon={CalendarClock} title={t("emptyTitle")}>
            {t("emptyText")}
          </EmptyState>
        </Card>
      ) : (
        <div className="grid gap-6">
          {moments.map((moment) => (
            <AnnouncedPrices
              key={moment}
              prices={prices.filter(({ validFrom }) => validFrom === moment)}
              moment={moment}
              version={version}
              takeBack={takeBackPricesAction}
            />
          ))}
          {isCut && <p className="text-sm text-muted">{t("cut", { count: prices.length })}</p>}
        </div>
      )}
    </>
  );
}
