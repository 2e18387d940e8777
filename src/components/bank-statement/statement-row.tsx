"use client";

import { useTranslations } from "next-intl";
import { MoneyOf } from "@/components/admin/money-of";
import { Badge, type Tone } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { DateTime } from "@/components/ui/date-time";
import type { StatementRowDto, StatementSuggestionDto, StatementTargetDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";
import type { Decision } from "./decisions";
import { TargetDialog } from "./target-dialog";

type Props = {
  row: StatementRowDto;
  /** None for a row that is recorded. */
  decision: Decision | undefined;
  onDecide: (decision: Decision) => void;
};

/** A transfer: what the bank says of it, and beside it where its money goes and why. Names are texts of strangers. */
export function StatementRow({ row, decision, onDecide }: Props) {
  const t = useTranslations("bankStatement.review");
  const { line, day, amount, payer, purpose } = row;
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 gap-y-3 px-2 py-3 sm:px-3 lg:grid-cols-[2rem_minmax(0,1fr)_minmax(0,1fr)]">
      <span>
        {decision && (
          // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control, named by its aria-label
          <label className="grid size-8 cursor-pointer place-items-center">
            <Checkbox
              aria-label={t("tick", { line })}
              checked={decision.isTicked && decision.target !== null}
              disabled={decision.target === null}
              onChange={(event) => onDecide({ ...decision, isTicked: event.currentTarget.checked })}
            />
          </label>
        )}
      </span>
      <div className="min-w-0 pt-1 pr-2">
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4">
          <bdi className="min-w-0 font-medium wrap-anywhere">{payer || t("noPayer")}</bdi>
          <span className="font-medium">
            <MoneyOf value={amount} />
          </span>
        </div>
        <p className={cn("text-sm wrap-anywhere", purpose === "" && "text-muted")}>
          <bdi>{purpose || t("noPurpose")}</bdi>
        </p>
        <p className="text-sm text-muted">
          <DateTime value={day} /> · {t("line", { line })}
        </p>
      </div>
      <div className="col-start-2 min-w-0 pt-1 pr-2 lg:col-start-3">
        {decision ? (
          <Decided row={row} decision={decision} onDecide={onDecide} />
        ) : (
          <Recorded reference={row.reference} isClash={row.state === "clash"} />
        )}
      </div>
    </li>
  );
}

function Recorded({ reference, isClash }: { reference: string; isClash: boolean }) {
  const t = useTranslations("bankStatement.review");
  return (
    <>
      <Badge tone={isClash ? "danger" : "neutral"}>{t(isClash ? "clash" : "recorded")}</Badge>
      <p className="mt-1 text-sm text-muted wrap-anywhere">
        {t(isClash ? "clashText" : "recordedText", { reference })}
      </p>
    </>
  );
}

const TONES: Record<StatementSuggestionDto["confidence"], Tone> = {
  sure: "success",
  likely: "warning",
  none: "neutral",
};

function Decided({
  row,
  decision,
  onDecide,
}: {
  row: StatementRowDto;
  decision: Decision;
  onDecide: Props["onDecide"];
}) {
  const t = useTranslations("bankStatement.review");
  const { suggestion } = row;
  const { target, isOwn } = decision;
  const confidence = suggestion?.confidence ?? "none";
  return (
    <div className="grid gap-1">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <Badge tone={isOwn ? "info" : TONES[confidence]}>
            {t(`confidence.${isOwn ? "chosen" : confidence}`)}
          </Badge>
          {target && <TargetText target={target} />}
        </div>
        <TargetDialog
          row={row}
          isChange={target !== null}
          onPick={(picked) => onDecide({ target: picked, isTicked: true, isOwn: true })}
        />
      </div>
      {suggestion && !isOwn && <Why suggestion={suggestion} />}
    </div>
  );
}

function TargetText({ target: { client, invoices } }: { target: StatementTargetDto }) {
  const t = useTranslations("bankStatement.review");
  if (invoices.length === 0)
    return <bdi className="min-w-0 font-medium wrap-anywhere">{t("balanceOf", { client: client.name })}</bdi>;
  return (
    <span className="min-w-0 wrap-anywhere">
      <span className="font-medium tabular-nums">{invoices.map(({ number }) => number).join(", ")}</span>
      {" · "}
      <bdi>{client.name}</bdi>
    </span>
  );
}

function Why({ suggestion }: { suggestion: StatementSuggestionDto }) {
  const t = useTranslations("bankStatement");
  const formats = useFormats();
  const { reason, numbers, difference, alike } = suggestion;
  const values = {
    count: numbers.length,
    numbers: formats.list(numbers),
    difference: formats.money(difference.amount, difference.currency),
  };
  return (
    <>
      <p className="text-sm text-muted wrap-anywhere">{t(`reason.${reason}`, values)}</p>
      {alike && (
        <p className="text-sm text-warning wrap-anywhere">
          {t("review.alike", { day: formats.date(alike.day), reference: alike.reference })}
        </p>
      )}
    </>
  );
}
