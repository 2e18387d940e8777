"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/fields";
import type { BankStatementDto, StatementField, StatementMapping } from "@/features/billing";
import { StatementMeaning } from "./statement-meaning";

const FIELDS = [
  "date",
  "amount",
  "credit",
  "debit",
  "direction",
  "currency",
  "payer",
  "purpose",
  "reference",
  "transactionId",
  "account",
] as const satisfies readonly StatementField[];

const AMOUNTS: readonly StatementField[] = ["amount", "credit", "debit"];

type Props = { statement: BankStatementDto; pending: boolean; onRead: (mapping: StatementMapping) => void };

/** Which column was taken for what, and what dates and amounts mean: as the file tells, or as it is set here. */
export function StatementColumnsForm({ statement, pending, onRead }: Props) {
  const t = useTranslations("bankStatement.columns");
  const { questions, headings, currencies } = statement;
  const [mapping, setMapping] = useState<StatementMapping>(statement.mapping);
  const isOpen = questions.length > 0;
  const isColumnOpen = questions.includes("date") || questions.includes("amount");
  const options = headings.map((heading, index) => ({
    value: String(index),
    label: heading || t("unnamed", { number: index + 1 }),
  }));
  const setColumn = (field: StatementField, value: string) => {
    const { [field]: _, ...others } = mapping.columns;
    const columns = value === "" ? others : { ...others, [field]: Number(value) };
    // What another column told of its dates or amounts says nothing of this one.
    const dateOrder = field === "date" ? undefined : mapping.dateOrder;
    const decimalMark = AMOUNTS.includes(field) ? undefined : mapping.decimalMark;
    setMapping({ ...mapping, columns, dateOrder, decimalMark });
  };
  const meaning = <StatementMeaning mapping={mapping} currencies={currencies} onChange={setMapping} />;
  const again = (
    <Button
      className="mt-5"
      variant={isOpen ? "primary" : "secondary"}
      pending={pending}
      onClick={() => onRead(mapping)}
    >
      {t("again")}
    </Button>
  );
  return (
    <Card>
      {isOpen && (
        <div className="mb-5">
          <Alert tone="warning" title={t("questions")} className="mb-5">
            <ul>
              {questions.map((question) => (
                <li key={question}>{t(`question.${question}`)}</li>
              ))}
            </ul>
          </Alert>
          {!isColumnOpen && meaning}
          {!isColumnOpen && again}
        </div>
      )}
      <details open={isColumnOpen}>
        <summary className="cursor-pointer font-medium">{t("title")}</summary>
        <div className="mt-4 mb-5 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {FIELDS.map((field) => (
            <SelectField
              key={field}
              name={`column-${field}`}
              label={t(`field.${field}`)}
              optional={field !== "date"}
              placeholder={t("none")}
              options={options}
              value={mapping.columns[field] ?? ""}
              onChange={(event) => setColumn(field, event.currentTarget.value)}
            />
          ))}
        </div>
        {(isColumnOpen || !isOpen) && meaning}
        {(isColumnOpen || !isOpen) && again}
      </details>
    </Card>
  );
}
