import { useTranslations } from "next-intl";
import type { PriceRuleDto } from "@/features/pricing";
import { type Column, DataTable } from "../ui/data-table";
import { useFormats } from "../ui/use-formats";

type Named = { id: string; name: string };
type RateMatrixProps = {
  tiers: readonly (Named & { rateBps: number })[];
  categories: readonly Named[];
  /** Rates of tiers for categories that are in force. */
  rules: readonly PriceRuleDto[];
};

/** The rates of tiers that are in force, for everything and for each category. */
export function RateMatrix({ tiers, categories, rules }: RateMatrixProps) {
  const t = useTranslations("prices.page");
  const formats = useFormats();
  const rows = [{ id: "", name: t("everything") }, ...categories];
  const columns: Column<Named>[] = [
    {
      key: "category",
      header: t("category"),
      cell: ({ id, name }) => <span className={id === "" ? "font-medium" : undefined}>{name}</span>,
    },
    ...tiers.map(
      (tier): Column<Named> => ({
        key: tier.id,
        header: tier.name,
        align: "end",
        cell: ({ id }) => {
          if (id === "") return formats.bps(tier.rateBps);
          const own = rateFor(rules, tier.id, id);
          return own === null ? (
            <span className="text-subtle">{formats.bps(tier.rateBps)}</span>
          ) : (
            <span className="font-medium">{formats.bps(own)}</span>
          );
        },
      }),
    ),
  ];
  return <DataTable caption={t("matrix")} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

/** Of several in force the one that began last, of equals the latest laid down. */
function rateFor(rules: readonly PriceRuleDto[], tier: string, category: string): number | null {
  const [last] = rules
    .filter((rule) => rule.tier?.id === tier && rule.category?.id === category)
    .sort((a, b) => (b.validFrom ?? "").localeCompare(a.validFrom ?? "") || b.id.localeCompare(a.id));
  return last?.rateBps ?? null;
}
