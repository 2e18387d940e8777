"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CustomerImportDto } from "@/features/customers";

type ImportReportProps = {
  report: CustomerImportDto;
  action: FormAction;
  input: { csv: string; duplicates: string };
};

/** What a check found: every problem by line, or what the import would do with the button that does it. */
export function ImportReport({ report, action, input }: ImportReportProps) {
  const t = useTranslations("customers.import");
  const { problems, created, updated, skipped, rows } = report;
  if (problems.length > 0) return <Problems problems={problems} />;
  const changes = created + updated;
  return (
    <Card title={t("preview")} description={t("summary", { created, updated, skipped })} flush>
      <DataTable
        caption={t("preview")}
        rows={rows}
        rowKey={(row) => String(row.line)}
        columns={[
          { key: "name", header: t("name"), cell: (row) => row.name },
          { key: "email", header: t("email"), hideBelow: "sm", cell: (row) => row.email },
          { key: "outcome", header: t("outcome"), cell: (row) => t(row.outcome) },
          { key: "line", header: t("place"), align: "end", hideBelow: "sm", cell: (row) => row.line },
        ]}
      />
      {changes + skipped > rows.length && (
        <p className="border-t border-line px-4 py-3 text-sm text-muted sm:px-5">
          {t("first", { count: rows.length })}
        </p>
      )}
      <div className="border-t border-line px-4 py-3 sm:px-5">
        {changes === 0 ? (
          <p className="text-muted">{t("nothing")}</p>
        ) : (
          <ActionForm action={action} guard={false}>
            <input type="hidden" name="csv" value={input.csv} />
            <input type="hidden" name="duplicates" value={input.duplicates} />
            <SubmitButton className="justify-self-start" pendingLabel={t("importing")}>
              {t("submit", { count: changes })}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}

/** As many as a person reads before choosing the file again. */
const SHOWN = 200;

function Problems({ problems }: Pick<CustomerImportDto, "problems">) {
  const t = useTranslations("customers.import");
  // One line can be wrong in several ways.
  const rows = problems.slice(0, SHOWN).map((problem, index) => ({ ...problem, key: String(index) }));
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
              cell: ({ line, column }) => (
                <>
                  {t("line", { line })}
                  {column && <code className="block break-all text-xs font-normal text-muted">{column}</code>}
                </>
              ),
            },
            { key: "problem", header: t("problem"), cell: ({ detail }) => detail, className: "w-full" },
          ]}
        />
      </Card>
    </div>
  );
}
