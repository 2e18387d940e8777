"use client";

import { useTranslations } from "next-intl";
import { MoneyOf } from "@/components/admin/money-of";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import type { BankStatementDto } from "@/features/billing";

/** More than this nobody reads here; the file itself has all of them. */
const SHOWN = 200;

/** What is not recorded: rows that cannot be read, by line and column, and money that went out. */
export function StatementRest({ statement: { outgoing, problems } }: { statement: BankStatementDto }) {
  const t = useTranslations("bankStatement.rest");
  return (
    <>
      {problems.length > 0 && (
        <Part title={t("problems", { count: problems.length })} count={problems.length} isOpen>
          <DataTable
            caption={t("problems", { count: problems.length })}
            rows={problems.slice(0, SHOWN).map((problem, index) => ({ ...problem, key: String(index) }))}
            rowKey={({ key }) => key}
            columns={[
              {
                key: "place",
                header: t("place"),
                cell: (row) => <Place line={row.line} column={row.column} />,
              },
              {
                key: "problem",
                header: t("problem"),
                className: "w-full wrap-anywhere",
                cell: (row) => t(`code.${row.code}`, { value: row.value }),
              },
            ]}
          />
        </Part>
      )}
      {outgoing.length > 0 && (
        <Part title={t("outgoing", { count: outgoing.length })} count={outgoing.length}>
          <DataTable
            caption={t("outgoing", { count: outgoing.length })}
            rows={outgoing.slice(0, SHOWN)}
            rowKey={({ line }) => String(line)}
            columns={[
              { key: "day", header: t("day"), cell: ({ day }) => <DateTime value={day} /> },
              {
                key: "who",
                header: t("who"),
                className: "w-full wrap-anywhere",
                cell: ({ payer, purpose }) => (
                  <bdi>{[payer, purpose].filter((text) => text !== "").join(": ") || "–"}</bdi>
                ),
              },
              {
                key: "amount",
                header: t("amount"),
                align: "end",
                cell: ({ amount }) => <MoneyOf value={amount} />,
              },
            ]}
          />
        </Part>
      )}
    </>
  );
}

type PartProps = { title: string; count: number; isOpen?: boolean; children: React.ReactNode };

function Part({ title, count, isOpen, children }: PartProps) {
  const t = useTranslations("bankStatement.rest");
  return (
    <Card flush>
      <details open={isOpen}>
        <summary className="cursor-pointer px-4 py-3.5 font-medium sm:px-5">{title}</summary>
        <div className="border-t border-line">{children}</div>
        {count > SHOWN && (
          <p className="border-t border-line px-4 py-2.5 text-sm text-muted sm:px-5">
            {t("first", { count: SHOWN })}
          </p>
        )}
      </details>
    </Card>
  );
}

function Place({ line, column }: { line: number; column: string }) {
  return (
    <>
      {line}
      {column && <code className="block break-all text-xs font-normal text-muted">{column}</code>}
    </>
  );
}
