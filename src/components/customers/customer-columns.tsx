import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { Column } from "@/components/ui/data-table";
import { Money } from "@/components/ui/money";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { CustomerFiguresDto } from "@/features/customers";
import type { CustomerMarginDto } from "@/features/resale";
import { useFormats } from "../ui/use-formats";

/** The columns that may be left out, by their names in `?columns=`. */
export const OPTIONAL_COLUMNS = [
  "email",
  "country",
  "status",
  "active",
  "pending",
  "suspended",
  "total",
  "revenue",
  "margin",
  "last_order",
  "created",
] as const;
type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];
type Margins = ReadonlyMap<string, CustomerMarginDto>;

const USUAL: readonly OptionalColumn[] = [
  "email",
  "active",
  "total",
  "revenue",
  "margin",
  "last_order",
  "created",
];

/** What an address asks for in `?columns=`; the usual ones when it says nothing. */
export type ShownColumns = { keys: readonly OptionalColumn[]; isChosen: boolean };

export function shownColumns(columns: string | undefined): ShownColumns {
  if (columns === undefined) return { keys: USUAL, isChosen: false };
  const asked = columns.split(",");
  return { keys: OPTIONAL_COLUMNS.filter((column) => asked.includes(column)), isChosen: true };
}

/** What each column is called. */
export function useColumnLabels(): Record<OptionalColumn, string> {
  const t = useTranslations("customers.list");
  const c = useTranslations("portal.customers");
  return {
    email: c("email"),
    country: t("country"),
    status: c("status"),
    active: t("active"),
    pending: t("pending"),
    suspended: t("suspended"),
    total: t("total"),
    revenue: t("revenue"),
    margin: c("margin"),
    last_order: t("lastOrder"),
    created: c("since"),
  };
}

/** R33: the columns of the list. What somebody has chosen gives way on phones alone. */
export function useCustomerColumns(
  { keys, isChosen }: ShownColumns,
  margins: Margins,
): Column<CustomerFiguresDto>[] {
  const c = useTranslations("portal.customers");
  const t = useTranslations("customers.list");
  const labels = useColumnLabels();
  const cells = useCells(margins);
  const name: Column<CustomerFiguresDto> = {
    key: "name",
    header: c("customer"),
    sort: "name",
    cell: (customer) => (
      <>
        <span className="wrap-anywhere">{customer.name}</span>
        {customer.company && <span className="block text-sm font-normal text-muted">{customer.company}</span>}
        {/* The columns of services give way on a phone. */}
        <span className="block text-sm font-normal text-muted sm:hidden">
          {t("noActive", { count: customer.services.active })}
        </span>
      </>
    ),
  };
  return [
    name,
    ...keys.map((key): Column<CustomerFiguresDto> => {
      const { hideBelow, ...layout } = LAYOUT[key];
      return {
        key,
        header: labels[key],
        ...layout,
        hideBelow: isChosen && hideBelow ? "sm" : hideBelow,
        cell: cells[key],
      };
    }),
  ];
}

/** Which columns go first where there is little room, which hold figures, and which the list sorts by. */
const LAYOUT: Record<OptionalColumn, Pick<Column<CustomerFiguresDto>, "align" | "hideBelow" | "sort">> = {
  email: { hideBelow: "lg" },
  country: { hideBelow: "lg" },
  status: { hideBelow: "sm" },
  active: { align: "end", hideBelow: "sm" },
  pending: { align: "end", hideBelow: "xl" },
  suspended: { align: "end", hideBelow: "xl" },
  total: { align: "end", hideBelow: "xl" },
  revenue: { align: "end", sort: "revenue" },
  margin: { align: "end", hideBelow: "md" },
  last_order: { align: "end", hideBelow: "md", sort: "last_order" },
  created: { align: "end", hideBelow: "xl", sort: "created" },
};

function useCells(margins: Margins): Record<OptionalColumn, Column<CustomerFiguresDto>["cell"]> {
  const t = useTranslations("customers.list");
  const c = useTranslations("portal.customers");
  const formats = useFormats();
  return {
    email: ({ email }) => email,
    country: ({ country }) => country && formats.country(country),
    status: ({ status }) => <StatusBadge status={status} />,
    active: ({ services }) => formats.count(services.active),
    pending: ({ services }) => formats.count(services.pending),
    suspended: ({ services }) => formats.count(services.suspended),
    total: ({ services }) => formats.count(services.total),
    revenue: ({ revenue }) => <Money {...revenue} className={cn(revenue.amount === 0 && "text-subtle")} />,
    margin: ({ id }) => {
      const margin = margins.get(id)?.monthlyMargin;
      if (!margin) return <span className="text-subtle">{c("noMargin")}</span>;
      return <Money {...margin} className={cn(margin.amount < 0 && "font-medium text-danger")} />;
    },
    last_order: ({ lastOrderAt }) =>
      lastOrderAt ? <RelativeTime value={lastOrderAt} /> : <span className="text-subtle">{t("never")}</span>,
    created: ({ createdAt }) => <RelativeTime value={createdAt} />,
  };
}
