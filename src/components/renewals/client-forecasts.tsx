import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import type { ClientForecastDto, ForecastWindowDto } from "@/features/renewals";
import { useFormats } from "../ui/use-formats";

/** All clients whose services renew, with what each of them lacks. */
export function ClientForecasts({ clients }: { clients: ClientForecastDto[] }) {
  const t = useTranslations("renewals");
  const windowColumns = (clients[0]?.windows ?? []).map(
    ({ days }, index): Column<ClientForecastDto> => ({
      key: `within-${days}`,
      header: t("windows", { days }),
      align: "end",
      ...(index === 1 && { hideBelow: "lg" as const }),
      ...(index === 0 && { hideBelow: "md" as const }),
      cell: ({ windows }) => windows[index] && <WindowCell window={windows[index]} />,
    }),
  );
  const columns: Column<ClientForecastDto>[] = [
    { key: "client", header: t("client"), cell: ({ client }) => client.name },
    {
      key: "available",
      header: t("available"),
      align: "end",
      hideBelow: "sm",
      cell: ({ balance, creditLimit }) => (
        <Money amount={balance.amount + creditLimit.amount} currency={balance.currency} />
      ),
    },
    {
      key: "unpaid",
      header: t("unpaid"),
      align: "end",
      hideBelow: "md",
      cell: ({ unpaid }) => <Money {...unpaid} />,
    },
    ...windowColumns,
  ];
  return (
    <DataTable
      caption={t("clientsCaption")}
      columns={columns}
      rows={clients}
      rowKey={({ client }) => client.id}
      rowHref={({ client }) => `/admin/clients/${client.id}/renewals`}
      empty={
        <EmptyState icon={RefreshCw} title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      }
    />
  );
}

function WindowCell({ window }: { window: ForecastWindowDto }) {
  const t = useTranslations("renewals");
  const formats = useFormats();
  const { total, shortfall } = window;
  return (
    <>
      <Money {...total} />
      {shortfall.amount > 0 && (
        <span className="block text-xs text-warning">
          {t("lacks", { amount: formats.money(shortfall.amount, shortfall.currency) })}
        </span>
      )}
    </>
  );
}
