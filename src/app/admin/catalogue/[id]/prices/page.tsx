import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { PriceSheetCard } from "@/components/catalog/sheet/price-sheet-card";
import { sheetOf } from "@/components/catalog/sheet/sheet-of";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { pageTitle } from "../../../page-title";
import { readComing } from "../../read-coming";
import { readProduct } from "../read-product";

export const generateMetadata = pageTitle("catalog.sheet");

export default async function ProductPricesPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const { id } = await params;
  const [product, currencies] = await Promise.all([readProduct(id), api.admin.catalog.priceCurrencies()]);
  const sheet = sheetOf([product], currencies);
  return <PriceSheetCard sheet={sheet} currencies={currencies} coming={await readComing(sheet.targets)} />;
}
