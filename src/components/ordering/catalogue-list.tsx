import { PackageSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PricedCatalogDto, PricedProductDto } from "@/features/pricing";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/empty-state";
import { ProductCard } from "./product-card";

type CatalogueListProps = {
  catalogue: PricedCatalogDto;
  /** Only products with these words in name, description or category. */
  search: string;
  /** Only products of this category, when one is chosen. */
  category?: string | undefined;
  canOrder: boolean;
  /** Whom the order will be for, when that is known already. */
  customer?: string;
};

/** Everything that can be ordered, by category, at the asker's own prices. */
export function CatalogueList({ catalogue, search, category, canOrder, customer }: CatalogueListProps) {
  const t = useTranslations("portal.catalogue");
  const categories = groupByCategory(
    catalogue.products.filter(
      (product) => matches(product, search) && (!category || product.category.id === category),
    ),
  );
  const filtered = Boolean(search || category);
  const query = customer ? `?${new URLSearchParams({ customer })}` : "";
  if (categories.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={PackageSearch}
          title={search ? t("noMatch", { search }) : t(category ? "noneInCategory" : "empty")}
          action={filtered && <ButtonLink href="/portal/order">{t("showAll")}</ButtonLink>}
        >
          {t(filtered ? "noMatchHint" : "emptyHint")}
        </EmptyState>
      </Card>
    );
  }
  return categories.map(({ id, name, products }) => (
    <section key={id} aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-lg">
        {name}
      </h2>
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3 2xl:grid-cols-4">
        {products.map((product) => (
          <ProductCard
            key={product.id}
            product={product}
            currency={catalogue.currency}
            rateBps={catalogue.rateBps}
            href={canOrder ? `/portal/order/${product.id}${query}` : undefined}
          />
        ))}
      </ul>
    </section>
  ));
}

function matches(product: PricedProductDto, search: string): boolean {
  const text = `${product.name} ${product.description} ${product.category.name}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** In the catalogue's own order. */
function groupByCategory(products: readonly PricedProductDto[]) {
  const groups = new Map<string, { id: string; name: string; products: PricedProductDto[] }>();
  for (const product of products) {
    const group = groups.get(product.category.id) ?? { ...product.category, products: [] };
    group.products.push(product);
    groups.set(group.id, group);
  }
  return [...groups.values()];
}

/** The categories that something of the catalogue is in. */
export function categoriesOf({ products }: PricedCatalogDto): { id: string; name: string }[] {
  return [...new Map(products.map(({ category }) => [category.id, category])).values()];
}
