import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/components/ui/format";
import { TabLinks } from "@/components/ui/tab-links";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import type { OptionDto, OptionGroupDto } from "@/features/catalog";
import { PriceCell } from "./price-grid";

type OptionGroupsProps = {
  groups: OptionGroupDto[];
  path: string;
  /** The currency that the address asks for; the first one for anything that is none of theirs. */
  currency: string | string[] | undefined;
};

/** A product's option groups, each with its options' prices by cycle, in one currency at a time. */
export function OptionGroups({ groups, path, currency }: OptionGroupsProps) {
  const t = useTranslations("catalog.product");
  const prices = groups.flatMap((group) => group.options).flatMap((option) => option.prices);
  const currencies = [...new Set(prices.map(({ price }) => price.currency))].sort();
  const shown = currencies.find((code) => code === currency) ?? currencies[0] ?? "";
  if (groups.length === 0) {
    return (
      <Card title={t("options")}>
        <EmptyState title={t("noOptions")}>{t("noOptionsText")}</EmptyState>
      </Card>
    );
  }
  return (
    <section>
      <h2 className="mb-2 text-lg">{t("options")}</h2>
      <TabLinks
        label={t("currency")}
        items={currencies.map((code) => ({
          href: `${path}?currency=${code}`,
          label: code,
          current: code === shown,
        }))}
      />
      <div className="grid gap-6">
        {groups.map((group) => (
          <OptionGroupCard key={group.id} group={group} currency={shown} />
        ))}
      </div>
    </section>
  );
}

function OptionGroupCard({ group, currency }: { group: OptionGroupDto; currency: string }) {
  const t = useTranslations("catalog");
  const { min, max, step } = group;
  const range = { min: formatCount(min), max: formatCount(max), step };
  const cycles = BILLING_CYCLES.filter((cycle) =>
    group.options.some((option) => option.prices.some((price) => price.cycle === cycle)),
  );
  return (
    <Card
      level={3}
      flush
      title={group.name}
      description={group.kind === "quantity" ? t("product.range", range) : t(`product.${group.kind}`)}
      action={group.required ? <Badge tone="info">{t("product.required")}</Badge> : undefined}
    >
      <DataTable
        caption={group.name}
        rows={group.options}
        rowKey={(option) => option.id}
        columns={[
          { key: "option", header: t("product.option"), cell: (option) => option.name },
          ...cycles.map((cycle) => ({
            key: cycle,
            header: t(`cycle.${cycle}`),
            align: "end" as const,
            cell: (option: OptionDto) => (
              <PriceCell
                isOption
                price={option.prices.find(
                  (price) => price.cycle === cycle && price.price.currency === currency,
                )}
              />
            ),
          })),
        ]}
      />
    </Card>
  );
}
