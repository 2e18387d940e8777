import { Tags } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { RuleDialog } from "@/components/prices/rule-dialog";
import { RuleTable } from "@/components/prices/rule-table";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { getFormats } from "@/components/ui/get-formats";
import { pageTitle } from "../../../page-title";
import { readReseller } from "../read-reseller";

const KINDS = ["price_book", "reseller_product", "reseller_category", "own_rate"] as const;

export const generateMetadata = pageTitle("admin.resellers", "tabPrices");

/** A reseller's price book and rates with their times (R28a). */
export default async function ResellerPricesPage({ params, searchParams }: ObjectPageProps) {
  await requireAdmin();
  const query = await searchParams;
  const reseller = await readReseller((await params).id);
  const [rules, targets, t] = await Promise.all([
    api.admin.prices.rules({ reseller: reseller.id, cursor: currentCursor(query) }),
    api.admin.prices.targets(),
    getTranslations("prices.tab"),
  ]);
  const { businessName: name, currency, rateBps, rateSource } = reseller;
  const formats = await getFormats();
  return (
    <ClientMessages namespaces={["common", "errors", "prices"]}>
      <TrpcProvider>
        <Card
          flush
          title={t("title", { name })}
          description={`${t("now", { rate: formats.bps(rateBps), source: t(`sources.${rateSource}`) })} ${t("text")}`}
          action={
            <RuleDialog
              what="lay_down"
              kinds={KINDS}
              choices={{ ...targets, reseller: reseller.id, currency, tiers: [] }}
            />
          }
        >
          <RuleTable
            rules={rules.items}
            empty={
              <EmptyState icon={Tags} title={t("empty")}>
                {t("emptyText", { name })}
              </EmptyState>
            }
          />
          <CursorPagination
            path={`/admin/resellers/${reseller.id}/prices`}
            params={query}
            nextCursor={rules.nextCursor}
          />
        </Card>
      </TrpcProvider>
    </ClientMessages>
  );
}
