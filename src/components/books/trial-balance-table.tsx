import { useTranslations } from "next-intl";
import { FirstCell } from "@/components/admin/first-cell";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { searchHref } from "@/components/ui/search-href";
import type { AccountSums, TrialBalanceDto, TrialBalanceRowDto } from "@/features/billing";
import { type Formats, useFormats } from "../ui/use-formats";
import { SignedMoney } from "./signed-money";

type TrialBalanceTableProps = {
  period: TrialBalanceDto["period"];
  balance: TrialBalanceDto["currencies"][number];
};

/** Every account in one currency, and that they come to zero. */
export function TrialBalanceTable({ period, balance }: TrialBalanceTableProps) {
  const t = useTranslations("books");
  const formats = useFormats();
  const { currency, rows, total } = balance;
  const columns: Column<TrialBalanceRowDto>[] = [
    { key: "account", header: t("account"), cell: (row) => <AccountName row={row} /> },
    ...figuresOf(period, t, formats),
  ];
  const isZero = total.opening.amount === 0 && total.closing.amount === 0;
  return (
    <Card
      flush
      title={currency}
      action={<Badge tone={isZero ? "success" : "danger"}>{t(isZero ? "zero" : "notZero")}</Badge>}
    >
      <DataTable
        caption={t("caption", { currency })}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.account}
        rowHref={(row) =>
          searchHref(`/admin/ledger/${row.account}`, { from: period.from, to: period.to }, {})
        }
        footer={<TotalRow total={total} label={t("total")} />}
      />
    </Card>
  );
}

function figuresOf(
  { from, to }: TrialBalanceDto["period"],
  t: ReturnType<typeof useTranslations<"books">>,
  formats: Formats,
) {
  const before = t("opening", { date: formats.date(`${from}T00:00:00Z`) });
  const after = t("closing", { date: formats.date(`${to}T00:00:00Z`) });
  const figure = (key: keyof AccountSums, header: string, hideBelow?: "sm" | "md") => ({
    ...{ key, header, hideBelow, align: "end" as const },
    cell: (row: TrialBalanceRowDto) => (
      <SignedMoney value={row[key]} blank={key === "debits" || key === "credits"} />
    ),
  });
  return [
    figure("opening", before, "md"),
    figure("debits", t("debits"), "sm"),
    figure("credits", t("credits"), "sm"),
    figure("closing", after),
  ];
}

function AccountName({ row: { kind, gateway } }: { row: TrialBalanceRowDto }) {
  const t = useTranslations("books");
  const name = t(`kinds.${kind}`, { gateway: gateway ?? "" });
  const isClients = kind === "client_receivable" || kind === "client_balance" || kind === "client_held";
  return <FirstCell note={isClients && t(`notes.${kind}`)}>{name}</FirstCell>;
}

function TotalRow({ total, label }: { total: AccountSums; label: string }) {
  return (
    <tr>
      <td>{label}</td>
      <td className="text-right max-md:hidden">
        <SignedMoney value={total.opening} />
      </td>
      <td className="text-right max-sm:hidden">
        <SignedMoney value={total.debits} />
      </td>
      <td className="text-right max-sm:hidden">
        <SignedMoney value={total.credits} />
      </td>
      <td className="text-right">
        <SignedMoney value={total.closing} />
      </td>
    </tr>
  );
}
