"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { formatCount } from "@/components/ui/format";
import type { FieldError } from "@/core/errors";

/** All that is wrong with a list, where it is wrong. */
export function ImportProblems({ fields }: { fields: FieldError[] }) {
  const t = useTranslations("catalog.import");
  const problems = fields.map(({ path, detail }, index) => {
    const [, line, column] = path;
    const known = typeof line === "number";
    // The sentence begins with the place, which the table has in columns of its own.
    const text = known ? detail.slice(detail.indexOf(": ") + 2) : detail;
    return {
      key: String(index),
      line: known ? formatCount(line) : "–",
      column: known ? column : path.join("."),
      text,
    };
  });
  return (
    <div className="grid gap-4">
      <Alert tone="danger" title={t("wrong", { count: problems.length })}>
        {t("wrongText")}
      </Alert>
      <Card flush>
        <DataTable
          caption={t("problems")}
          rows={problems}
          rowKey={(problem) => problem.key}
          columns={[
            {
              key: "line",
              header: t("line"),
              cell: (problem) => problem.line,
              className: "first:min-w-16 w-16",
            },
            { key: "column", header: t("column"), cell: (problem) => <code>{problem.column || "–"}</code> },
            { key: "problem", header: t("problem"), cell: (problem) => problem.text, className: "w-full" },
          ]}
        />
      </Card>
    </div>
  );
}
