import { Package } from "lucide-react";
import { useTranslations } from "next-intl";
import { ListEmpty } from "@/components/admin/list-empty";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { formatCount } from "@/components/ui/format";
import { Money } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import type { PriceDto, ProductListItemDto } from "@/features/catalog";

type ProductTableProps = { products: ProductListItemDto[]; path: string; filtered: boolean };

/** The provider's products, each with its category, status and cheapest way in. */
export function ProductTable({ products, path, filtered }: ProductTableProps) {
  const t = useTranslations("catalog.list");
  return (
    <DataTable
      caption={t("title")}
      rows={products}
      rowKey={(product) => product.id}
      rowHref={(product) => `${path}/${product.id}`}
      empty={
        <ListEmpty
          filtered={filtered}
          path={path}
          title={t("empty")}
          icon={Package}
          action={<ButtonLink href={`${path}/import`}>{t("import")}</ButtonLink>}
        >
          {t("emptyText")}
        </ListEmpty>
      }
      columns={[
        { key: "product", header: t("product"), cell: (product) => product.name },
        { key: "category", header: t("category"), cell: (product) => product.category.name, hideBelow: "sm" },
        { key: "status", header: t("status"), cell: (product) => <StatusBadge status={product.status} /> },
        {
          key: "options",
          header: t("options"),
          align: "end",
          hideBelow: "md",
          cell: (product) => formatCount(product.optionGroups),
        },
        {
          key: "from",
          header: t("from"),
          align: "end",
          cell: (product) => product.from && <FromPrice price={product.from} />,
        },
      ]}
    />
  );
}

function FromPrice({ price: { price, cycle } }: { price: PriceDto }) {
  const t = useTranslations("catalog.per");
  return (
    <>
      <Money {...price} />{" "}
      <span className="text-xs whitespace-nowrap text-muted max-sm:block">{t(cycle)}</span>
    </>
  );
}
