import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { PriceSheetCard } from "@/components/catalog/sheet/price-sheet-card";
import { sheetOf } from "@/components/catalog/sheet/sheet-of";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ButtonLink } from "@/components/ui/button";
import { pageTitle } from "../../../page-title";
import { setPricesAction } from "../../actions";
import { readProduct } from "../read-product";

export const generateMetadata = pageTitle("catalog.sheet");

export default async function ProductPricesPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const { id } = await params;
  const [product, currencies, t] = await Promise.all([
    readProduct(id),
    api.admin.catalog.priceCurrencies(),
    getTranslations("prices.change"),
  ]);
  return (
    <div className="grid gap-4">
      <div className="flex justify-end">
        <ButtonLink href={`/admin/catalogue/${id}/change-prices`}>{t("link")}</ButtonLink>
      </div>
      <PriceSheetCard
        sheet={sheetOf([product], currencies)}
        currencies={currencies}
        action={setPricesAction}
      />
    </div>
  );
}
