"use client";

import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import type { Money as Amount } from "@/core/money";
import type { ChangePreviewDto } from "@/features/services";

type ChangeSummaryProps = { preview: ChangePreviewDto | undefined; problem: string | undefined };

/** What a change costs: before and after each period, the rest of the paid time at both prices, and the difference. */
export function ChangeSummary({ preview, problem }: ChangeSummaryProps) {
  const t = useTranslations("services.change");
  if (problem) return <p className="text-muted">{problem}</p>;
  if (!preview) return <p className="text-muted">{t("loading")}</p>;
  const { from, to, oldShare, newShare, net, remainingDays, totalDays } = preview;
  const label = net.amount > 0 ? t("pay") : net.amount < 0 ? t("credit") : t("nothing");
  return (
    <div className="grid gap-4">
      <dl className="grid gap-1.5">
        <Row label={t("before")} note={from.product} value={from.recurring} />
        <Row label={t("after")} note={to.product} value={to.recurring} />
      </dl>
      <dl className="grid gap-1.5 border-t border-line pt-3">
        <p className="text-sm text-muted">{t("rest", { days: remainingDays, total: totalDays })}</p>
        <Row label={t("newShare")} value={newShare} />
        <Row label={t("oldShare")} value={{ ...oldShare, amount: -oldShare.amount }} />
      </dl>
      <div className="grid gap-1 border-t border-line pt-3">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium">{label}</span>
          <Money amount={Math.abs(net.amount)} currency={net.currency} className="text-lg font-semibold" />
        </p>
        {net.amount > 0 && <p className="text-sm text-muted">{t("payText")}</p>}
      </div>
    </div>
  );
}

function Row({ label, note, value }: { label: string; note?: string; value: Amount }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="min-w-0 break-words">
        {label}
        {note && <span className="block text-sm text-muted">{note}</span>}
      </dt>
      <dd>
        <Money amount={value.amount} currency={value.currency} />
      </dd>
    </div>
  );
}
