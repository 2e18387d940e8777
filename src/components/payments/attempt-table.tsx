import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import type { AttemptDto, AttemptStatus, GatewayRefundDto } from "@/features/billing";

const TONES: Record<AttemptStatus, Tone> = {
  started: "info",
  unknown: "warning",
  succeeded: "success",
  failed: "danger",
  expired: "neutral",
};

/** Tries to pay an invoice through gateways, for admins: what failed and why, and under what the gateway has it. */
export function AttemptTable({ attempts, number }: { attempts: readonly AttemptDto[]; number: string }) {
  const t = useTranslations("payments.attempts");
  const reasons = useTranslations("payments.reasons");
  const columns: Column<AttemptDto>[] = [
    { key: "when", header: t("when"), cell: ({ startedAt }) => <DateTime value={startedAt} /> },
    { key: "how", header: t("how"), hideBelow: "sm", cell: ({ kind }) => t("kind", { kind }) },
    {
      key: "status",
      header: t("status"),
      cell: ({ status, reason }) => (
        <span className="grid gap-0.5">
          <Badge tone={TONES[status]}>{t(`statuses.${status}`)}</Badge>
          {reason && reasons.has(reason) && <span className="text-sm text-muted">{reasons(reason)}</span>}
        </span>
      ),
    },
    {
      key: "reference",
      header: t("reference"),
      hideBelow: "md",
      cell: ({ reference }) => <span className="break-all text-sm">{reference ?? "–"}</span>,
    },
    {
      key: "amount",
      header: t("amount"),
      align: "end",
      cell: ({ amount }) => <Money amount={amount.amount} currency={amount.currency} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption", { number })}
      columns={columns}
      rows={attempts}
      rowKey={({ id }) => id}
      empty=""
    />
  );
}

const REFUND_TONES: Record<GatewayRefundDto["status"], Tone> = {
  started: "info",
  unknown: "warning",
  pending: "info",
  succeeded: "success",
  failed: "danger",
  returned: "warning",
};

/** What of an invoice goes back to cards, for admins. */
export function CardRefundTable({
  refunds,
  number,
}: {
  refunds: readonly GatewayRefundDto[];
  number: string;
}) {
  const t = useTranslations("payments.attempts");
  const r = useTranslations("payments.refunds");
  const columns: Column<GatewayRefundDto>[] = [
    { key: "when", header: t("when"), cell: ({ startedAt }) => <DateTime value={startedAt} /> },
    {
      key: "status",
      header: t("status"),
      cell: ({ status }) => <Badge tone={REFUND_TONES[status]}>{r(`statuses.${status}`)}</Badge>,
    },
    {
      key: "amount",
      header: t("amount"),
      align: "end",
      cell: ({ amount }) => <Money amount={amount.amount} currency={amount.currency} />,
    },
  ];
  return (
    <DataTable
      caption={r("caption", { number })}
      columns={columns}
      rows={refunds}
      rowKey={({ id }) => id}
      empty=""
    />
  );
}
