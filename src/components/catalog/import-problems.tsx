"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import type { ImportProblemDto } from "@/features/catalog";

/** All that is wrong with a list, where it is wrong. */
export function ImportProblems({ problems }: { problems: ImportProblemDto[] }) {
  const t = useTranslations("catalog.import");
  // One cell can be wrong in one way only, but a line as a whole in several.
  const rows = problems.map((problem, index) => ({ ...problem, key: String(index) }));
  return (
    <div className="grid gap-4">
      <Alert tone="danger" title={t("wrong", { count: problems.length })}>
        {t("wrongText")}
      </Alert>
      <Card flush>
        <DataTable
          caption={t("problems")}
          rows={rows}
          rowKey={(problem) => problem.key}
          columns={[
            {
              key: "place",
              header: t("place"),
              cell: (problem) => <Place line={problem.line} column={problem.column} />,
            },
            { key: "problem", header: t("problem"), cell: (problem) => problem.detail, className: "w-full" },
          ]}
        />
      </Card>
    </div>
  );
}

function Place({ line, column }: Pick<ImportProblemDto, "line" | "column">) {
  const t = useTranslations("catalog.import");
  return (
    <>
      {t("line", { line })}{" "}
      {column && <code className="block break-all text-xs font-normal text-muted">{column}</code>}
    </>
  );
}
