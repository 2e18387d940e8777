"use client";

import { useTranslations } from "next-intl";
import { SumList } from "@/components/billing/sum-list";
import { taxWords } from "@/components/billing/tax-words";
import { Alert } from "@/components/ui/alert";
import { Money } from "@/components/ui/money";
import type { Money as Amount } from "@/core/money";
import type { ChangePreviewDto } from "@/features/services";
import { useFormats } from "../ui/use-formats";

type ChangeSummaryProps = {
  preview: ChangePreviewDto | undefined;
  problem: string | undefined;
  /** Who pays, where it is not the reader. */
  payer: string | null;
};

/** What a change costs: before and after each period, what is left of what was paid, and the difference. */
export function ChangeSummary({ preview, problem, payer }: ChangeSummaryProps) {
  const t = useTranslations("services.change");
  const per = useTranslations("portal.per");
  const formats = useFormats();
  if (problem) return <p className="text-muted">{problem}</p>;
  if (!preview) return <p className="text-muted">{t("loading")}</p>;
  const { from, to, net, total, kept, resale } = preview;
  const label = net.amount > 0 ? t("pay") : net.amount < 0 ? t("credit") : t("nothing");
  return (
    <div className="grid gap-4">
      <dl className="grid gap-1.5">
        <Row label={t("before")} note={from.product} value={from.recurring} per={per(from.cycle)} />
        <Row label={t("after")} note={to.product} value={to.recurring} per={per(to.cycle)} />
        {resale && (
          <Row
            label={t(payer ? "resaleFor" : "resale")}
            note={t("resaleText")}
            value={resale.to}
            per={per(to.cycle)}
          />
        )}
      </dl>
      <Shares preview={preview} />
      <div className="grid gap-1 border-t border-line pt-3">
        <BeforeTax preview={preview} />
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium">{label}</span>
          <Money
            amount={Math.abs(total.amount)}
            currency={total.currency}
            className="text-lg font-semibold"
          />
        </p>
        {net.amount > 0 && (
          <p className="text-sm text-muted">{payer ? t("payTextFor", { client: payer }) : t("payText")}</p>
        )}
      </div>
      {kept && (
        <Alert tone="warning">{t("kept", { amount: formats.money(kept.amount, kept.currency) })}</Alert>
      )}
    </div>
  );
}

/** Net and tax, where tax is charged at all: what is given back stands there as an amount too. */
function BeforeTax({ preview: { net, tax, taxTerms } }: { preview: ChangePreviewDto }) {
  const t = useTranslations("billing.tax");
  const formats = useFormats();
  if (taxTerms.treatment === "none" || net.amount === 0) return null;
  const plain = ({ amount, currency }: Amount) => ({ amount: Math.abs(amount), currency });
  return (
    <SumList
      sums={[
        { label: t("net"), value: plain(net) },
        { label: taxWords(taxTerms, t, formats), value: plain(tax) },
      ]}
    />
  );
}

/** The rest of the paid time at both prices; with another cycle its first period, less that rest. */
function Shares({ preview }: { preview: ChangePreviewDto }) {
  const t = useTranslations("services.change");
  const formats = useFormats();
  const { newPeriod, oldShare, newShare, refunded, remainingDays: days, totalDays: total } = preview;
  const less = { ...oldShare, amount: -oldShare.amount };
  return (
    <dl className="grid gap-1.5 border-t border-line pt-3">
      {newPeriod ? (
        <>
          <Row
            label={t("newPeriod")}
            note={t("from", { from: formats.date(newPeriod.start), to: formats.date(newPeriod.end) })}
            value={newShare}
          />
          <Row label={t("oldShare")} note={t("rest", { days, total })} value={less} />
        </>
      ) : (
        <>
          <p className="text-sm text-muted">{t("rest", { days, total })}</p>
          <Row label={t("newShare")} value={newShare} />
          <Row label={t("oldShare")} value={less} />
        </>
      )}
      {refunded.amount > 0 && <Row label={t("refunded")} value={refunded} />}
    </dl>
  );
}

type RowProps = { label: string; note?: string; value: Amount; per?: string };

function Row({ label, note, value, per }: RowProps) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="min-w-0 break-words">
        {label}
        {note && <span className="block text-sm text-muted">{note}</span>}
      </dt>
      <dd className="text-end">
        <Money amount={value.amount} currency={value.currency} />
        {per && <span className="block text-sm text-muted">{per}</span>}
      </dd>
    </div>
  );
}
