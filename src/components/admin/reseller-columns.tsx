import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/data-table";
import { shortId } from "@/components/ui/id-text";
import { Percent } from "@/components/ui/percent";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ResellerRowDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";
import { FirstCell } from "./first-cell";
import { MoneyOf } from "./money-of";

/** The columns that may be left out, by their names in `?columns=`. */
export const OPTIONAL_COLUMNS = [
  "status",
  "tier",
  "rate",
  "revenue",
  "revenue_12m",
  "services",
  "customers",
  "outstanding",
  "last_order",
  "created",
] as const;
type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

/** What an address asks for in `?columns=`; the usual ones when it says nothing. */
export type ShownColumns = { keys: readonly OptionalColumn[]; isChosen: boolean };

export function shownColumns(columns: string | undefined): ShownColumns {
  if (columns === undefined)
    return { keys: OPTIONAL_COLUMNS.filter((key) => key !== "created"), isChosen: false };
  const asked = columns.split(",");
  return { keys: OPTIONAL_COLUMNS.filter((column) => asked.includes(column)), isChosen: true };
}

/** What each column is called. */
export function useColumnLabels(): Record<OptionalColumn, string> {
  const t = useTranslations("admin.resellers");
  const c = useTranslations("admin.common");
  return {
    status: c("status"),
    tier: t("tier"),
    rate: t("rate"),
    revenue: t("revenueLifetime"),
    revenue_12m: t("revenue12"),
    services: t("services"),
    customers: t("customers"),
    outstanding: t("outstanding"),
    last_order: t("lastOrder"),
    created: c("created"),
  };
}

/** R55: the columns of the list of resellers. What somebody has chosen gives way on phones alone. */
export function useResellerColumns({ keys, isChosen }: ShownColumns): Column<ResellerRowDto>[] {
  const t = useTranslations("admin.resellers");
  const labels = useColumnLabels();
  const cells = useCells();
  const business: Column<ResellerRowDto> = {
    key: "business",
    header: t("business"),
    sort: "business",
    cell: (reseller) => (
      <FirstCell
        note={<code className="font-mono text-xs">{shortId(reseller.id)}</code>}
        phone={
          <>
            {reseller.tier.name} · <Percent bps={reseller.rateBps} />
          </>
        }
      >
        {reseller.businessName}
      </FirstCell>
    ),
  };
  const layoutOf = ({ align, hideBelow }: Layout): Layout => ({
    align,
    hideBelow: isChosen && hideBelow ? "sm" : hideBelow,
  });
  return [
    business,
    ...keys.map((key) => ({
      key,
      header: labels[key],
      sort: key,
      ...layoutOf(LAYOUT[key]),
      cell: cells[key],
    })),
  ];
}

type Layout = Pick<Column<ResellerRowDto>, "align" | "hideBelow">;

/** Which columns go first where there is little room, and which hold figures. */
const LAYOUT: Record<OptionalColumn, Layout> = {
  status: {},
  tier: { hideBelow: "sm" },
  rate: { hideBelow: "sm" },
  revenue: { align: "end" },
  revenue_12m: { align: "end", hideBelow: "xl" },
  services: { align: "end", hideBelow: "lg" },
  customers: { align: "end", hideBelow: "lg" },
  outstanding: { align: "end", hideBelow: "md" },
  last_order: { hideBelow: "xl" },
  created: { hideBelow: "xl" },
};

function useCells(): Record<OptionalColumn, Column<ResellerRowDto>["cell"]> {
  const t = useTranslations("admin.resellers");
  const source = useTranslations("admin.rateSource");
  const formats = useFormats();
  return {
    status: (reseller) => <StatusBadge status={reseller.status} />,
    tier: (reseller) => (
      <>
        {reseller.tier.name}
        {reseller.tierPinned && <Badge className="ml-1.5">{t("pinnedTier")}</Badge>}
      </>
    ),
    rate: (reseller) => (
      <span className="whitespace-nowrap">
        <Percent bps={reseller.rateBps} className="font-medium" />
        <span className="block text-xs text-muted">{source(reseller.rateSource)}</span>
      </span>
    ),
    revenue: (reseller) => <MoneyOf value={reseller.revenue} />,
    revenue_12m: (reseller) => <MoneyOf value={reseller.revenue12Months} />,
    services: (reseller) => formats.count(reseller.activeServices),
    customers: (reseller) => formats.count(reseller.customers),
    outstanding: (reseller) =>
      reseller.outstanding.amount === 0 ? (
        <span className="text-subtle">
          <MoneyOf value={reseller.outstanding} />
        </span>
      ) : (
        <MoneyOf value={reseller.outstanding} />
      ),
    last_order: (reseller) =>
      reseller.lastOrderAt ? (
        <RelativeTime value={reseller.lastOrderAt} />
      ) : (
        <span className="text-subtle">{t("never")}</span>
      ),
    created: (reseller) => <RelativeTime value={reseller.createdAt} />,
  };
}
