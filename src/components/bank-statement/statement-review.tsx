"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/fields";
import type { BankStatementDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";
import { chosenOf, type Decision, type Decisions, FILTERS, type Filter, filterOf } from "./decisions";
import { StatementRow } from "./statement-row";
import { totalText } from "./total-text";

const PAGE = 50;

type Props = {
  statement: BankStatementDto;
  decisions: Decisions;
  /** How many may be recorded at once. */
  most: number;
  pending: boolean;
  onDecide: (reference: string, decision: Decision) => void;
  onRecord: (choices: object[]) => void;
};

/** The transfers of a statement with what each is for, and the button that records those that are ticked. */
export function StatementReview({ statement, decisions, most, pending, onDecide, onRecord }: Props) {
  const t = useTranslations("bankStatement.review");
  const formats = useFormats();
  const [filter, setFilter] = useState<Filter>("all");
  const [page, setPage] = useState(0);
  const { incoming } = statement;
  const chosen = chosenOf(statement, decisions);
  const now = chosen.slice(0, most);
  const rows = incoming.filter((row) => filter === "all" || filterOf(row) === filter);
  // After recording a filter may have fewer pages than before.
  const first = Math.min(page, Math.max(0, Math.ceil(rows.length / PAGE) - 1)) * PAGE;
  const shown = rows.slice(first, first + PAGE);

  if (incoming.length === 0)
    return (
      <Card flush>
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      </Card>
    );
  return (
    <Card
      flush
      title={t("title")}
      description={t("text")}
      action={
        <SelectField
          name="filter"
          label={t("show")}
          hideLabel
          options={FILTERS.map((value) => ({
            value,
            label: t(`filters.${value}`, {
              count:
                value === "all" ? incoming.length : incoming.filter((row) => filterOf(row) === value).length,
            }),
          }))}
          value={filter}
          onChange={(event) => {
            setFilter(FILTERS.find((one) => one === event.currentTarget.value) ?? "all");
            setPage(0);
          }}
        />
      }
      footer={
        <>
          <Button
            variant="primary"
            pending={pending}
            disabled={now.length === 0}
            onClick={() => onRecord(now.map(({ choice }) => choice))}
          >
            {t("submit", { count: now.length })}
          </Button>
          <p className="text-sm text-muted tabular-nums" role="status">
            {t("total", {
              count: chosen.length,
              amount: totalText(
                chosen.map(({ amount }) => amount),
                formats,
              ),
            })}
            {chosen.length > most && ` ${t("most", { count: most })}`}
          </p>
        </>
      }
    >
      {shown.length === 0 && <p className="px-4 py-4 text-muted sm:px-5">{t("empty")}</p>}
      <ul aria-label={t("list")} className="divide-y divide-line">
        {shown.map((row) => (
          <StatementRow
            key={row.reference}
            row={row}
            decision={decisions.get(row.reference)}
            onDecide={(decision) => onDecide(row.reference, decision)}
          />
        ))}
      </ul>
      {rows.length > PAGE && (
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-4 py-2.5 sm:px-5">
          <p className="text-sm text-muted tabular-nums">
            {t("page", {
              from: formats.count(first + 1),
              to: formats.count(first + shown.length),
              total: formats.count(rows.length),
            })}
          </p>
          <div className="ml-auto flex gap-2">
            <Button
              size="sm"
              icon={<ChevronLeft aria-hidden />}
              disabled={first === 0}
              onClick={() => setPage(first / PAGE - 1)}
            >
              {t("previous")}
            </Button>
            <Button
              size="sm"
              disabled={first + PAGE >= rows.length}
              onClick={() => setPage(first / PAGE + 1)}
            >
              {t("next")}
              <ChevronRight aria-hidden />
            </Button>
          </div>
        </div>
      )}
    </Card>
  );
}
