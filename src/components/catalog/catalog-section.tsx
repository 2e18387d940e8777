import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import { Money } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import type { CatalogSectionDto } from "@/features/catalog";
import { CategoryButtons } from "./category-buttons";
import { OrderedList } from "./ordered-list";

type CatalogSectionProps = {
  section: CatalogSectionDto;
  path: string;
  actions: Record<"reorder" | "rename" | "remove", FormAction>;
  filtered: boolean;
};

/** A category with its products in the order that buyers see. */
export function CatalogSection({ section, path, actions, filtered }: CatalogSectionProps) {
  const t = useTranslations("catalog.list");
  const { id, name, count, products } = section;
  const shown = products.length;
  return (
    <Card
      flush
      title={name}
      description={shown === count ? t("count", { count }) : t("countOf", { shown, count })}
      action={
        <>
          <ButtonLink size="sm" href={`${path}/categories/${id}/prices`}>
            {t("prices")}
          </ButtonLink>
          <CategoryButtons category={section} actions={actions} />
        </>
      }
    >
      {shown === 0 ? (
        <p className="px-4 py-4 text-muted sm:px-5">{t("emptySection")}</p>
      ) : (
        <OrderedList
          of="products"
          parent={id}
          label={name}
          action={actions.reorder}
          // What filters leave has no order of its own.
          fixed={filtered || shown < 2}
          part={shown < count}
          items={products.map((product) => ({
            id: product.id,
            name: product.name,
            content: <ProductLine product={product} path={path} />,
          }))}
        />
      )}
    </Card>
  );
}

type ProductLineProps = { product: CatalogSectionDto["products"][number]; path: string };

function ProductLine({ product, path }: ProductLineProps) {
  const t = useTranslations("catalog");
  const { id, name, status, visibility, stock, from } = product;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Link
        href={`${path}/${id}`}
        className="min-w-0 flex-1 basis-48 font-medium break-words hover:underline"
      >
        {name}
      </Link>
      <span className="flex flex-wrap gap-1.5">
        {status === "retired" && <StatusBadge status={status} />}
        {visibility !== "everyone" && <Badge tone="info">{t(`who.${visibility}`)}</Badge>}
        {stock !== null && (
          <Badge tone={stock === 0 ? "danger" : "neutral"}>{t("list.left", { count: stock })}</Badge>
        )}
      </span>
      <span className="text-sm sm:w-40 sm:text-right">
        {from ? (
          <>
            <Money {...from.price} />{" "}
            <span className="text-xs whitespace-nowrap text-muted">{t(`per.${from.cycle}`)}</span>
          </>
        ) : (
          <span className="text-muted">{t("list.noPrice")}</span>
        )}
      </span>
    </div>
  );
}
