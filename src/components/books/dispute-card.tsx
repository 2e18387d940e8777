import Link from "next/link";
import { useTranslations } from "next-intl";
import { FirstCell } from "@/components/admin/first-cell";
import { MoneyOf } from "@/components/admin/money-of";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import type { DisputeDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";

const TONES: Record<DisputeDto["status"], Tone> = { open: "warning", won: "success", lost: "danger" };

/** Payments that banks take back, for admins: who, how much, and what is set aside. */
export function DisputeCard({ disputes }: { disputes: readonly DisputeDto[] }) {
  const t = useTranslations("books.disputes");
  const formats = useFormats();
  const columns: Column<DisputeDto>[] = [
    {
      key: "opened",
      header: t("opened"),
      cell: (dispute) => (
        <FirstCell phone={<DisputedClient dispute={dispute} />}>
          <DateTime value={dispute.openedAt} />
        </FirstCell>
      ),
    },
    {
      key: "client",
      header: t("client"),
      hideBelow: "sm",
      cell: (dispute) => <DisputedClient dispute={dispute} />,
    },
    {
      key: "reason",
      header: t("reason"),
      hideBelow: "md",
      cell: ({ reason, reference }) => (
        <FirstCell note={<span className="font-mono text-[0.92em] break-all">{reference}</span>}>
          {reason.replaceAll("_", " ")}
        </FirstCell>
      ),
    },
    {
      key: "status",
      header: t("status"),
      cell: ({ status }) => <Badge tone={TONES[status]}>{t(`statuses.${status}`)}</Badge>,
    },
    {
      key: "amount",
      header: t("amount"),
      align: "end",
      cell: ({ amount, held, status }) => (
        <FirstCell
          note={status === "open" && t("held", { amount: formats.money(held.amount, held.currency) })}
        >
          <MoneyOf value={amount} />
        </FirstCell>
      ),
    },
  ];
  return (
    <Card flush title={t("title")} description={t("text")} className="mb-6">
      <DataTable caption={t("caption")} columns={columns} rows={disputes} rowKey={({ id }) => id} />
    </Card>
  );
}

function DisputedClient({ dispute: { client, invoice } }: { dispute: DisputeDto }) {
  return (
    <span className="flex flex-wrap gap-x-2">
      <Link href={`/admin/clients/${client.id}`} prefetch={false} className="hover:underline">
        {client.name}
      </Link>
      {invoice && (
        <Link
          href={`/admin/invoices/${invoice.id}`}
          prefetch={false}
          className="font-medium whitespace-nowrap hover:underline"
        >
          {invoice.number}
        </Link>
      )}
    </span>
  );
}
