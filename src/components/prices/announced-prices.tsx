import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { type Column, DataTable } from "@/components/ui/data-table";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { Money } from "@/components/ui/money";
import type { Money as Amount } from "@/core/money";
import type { AnnouncedPriceDto } from "@/features/pricing";
import { useFormats } from "../ui/use-formats";

type AnnouncedPricesProps = {
  prices: readonly AnnouncedPriceDto[];
  /** When all of them begin. */
  moment: string;
  /** The catalogue's, when they were read. */
  version: string;
  takeBack: FormAction;
};

/** The prices that begin at one moment: what holds until then and from then on, and the way to take them back. */
export function AnnouncedPrices({ prices, moment, version, takeBack }: AnnouncedPricesProps) {
  const t = useTranslations("catalog.announced");
  const cycleName = useTranslations("catalog.cycle");
  const formats = useFormats();
  const at = formats.dateTime(moment);
  const dialog = (some: readonly AnnouncedPriceDto[], title: string, label: string) => (
    <ConfirmDialog
      title={title}
      consequences={[t("stays", { moment: at }), t("keeps")]}
      submitLabel={t("submit")}
      trigger={{ label, size: "sm" }}
      action={takeBack}
      fields={{ validFrom: moment, basis: version, prices: JSON.stringify(some.map(entryOf)) }}
    >
      <TextareaField name="reason" label={t("reason")} rows={2} maxLength={500} />
    </ConfirmDialog>
  );
  const amount = (value: Amount | null) => (value ? <Money {...value} /> : t("notSold"));
  const columns: Column<AnnouncedPriceDto>[] = [
    {
      key: "what",
      header: t("what"),
      cell: ({ name, currency, cycle }) => (
        <>
          <span className="wrap-anywhere">{name}</span>
          <span className="block text-sm text-muted">
            {currency}, {cycleName(cycle)}
          </span>
        </>
      ),
    },
    {
      key: "before",
      header: t("until"),
      align: "end",
      hideBelow: "sm",
      cell: ({ before }) => amount(before),
    },
    { key: "after", header: t("then"), align: "end", cell: ({ after }) => amount(after) },
    {
      key: "running",
      header: t("running"),
      hideBelow: "lg",
      cell: ({ running: { mode, until } }) => t(`modes.${mode}`, { day: until ? formats.date(until) : "" }),
    },
    {
      key: "actions",
      header: t("actions"),
      align: "end",
      cell: (price) => dialog([price], t("takeBackTitle", { name: price.name }), t("takeBack")),
    },
  ];
  const { length: count } = prices;
  return (
    <Card
      flush
      title={t("from", { moment: at })}
      description={t("count", { count })}
      action={count > 1 && dialog(prices, t("takeBackAllTitle", { count }), t("takeBackAll"))}
    >
      <DataTable
        caption={t("caption", { moment: at })}
        columns={columns}
        rows={prices}
        rowKey={({ id, currency, cycle }) => `${id} ${currency} ${cycle}`}
        empty={null}
      />
    </Card>
  );
}

function entryOf({ kind, id, cycle, currency }: AnnouncedPriceDto) {
  return { [kind]: id, cycle, currency };
}
