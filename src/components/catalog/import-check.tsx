"use client";

import type { TRPCClientErrorLike } from "@trpc/client";
import { useTranslations } from "next-intl";
import type { AppRouter } from "@/adapters/trpc/router";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import { RequestId } from "@/components/ui/request-id";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CatalogImportDto, ColumnMapping, ImportCheckDto } from "@/features/catalog";
import { ImportPreview } from "./import-preview";
import { ImportProblems } from "./import-problems";

type ImportCheckProps = {
  action: FormAction;
  input: { csv: string; mapping: ColumnMapping; currency: string };
  check: ImportCheckDto | undefined;
  error: TRPCClientErrorLike<AppRouter> | null;
};

/** What a check found: problems by line and column, or what the import would do, with the button that does it. */
export function ImportCheck({ action, input, check, error }: ImportCheckProps) {
  const t = useTranslations("catalog.import");
  if (error) {
    const { detail, requestId } = error.data ?? {};
    return (
      <Alert tone="danger" title={t("failed")}>
        {detail ?? t("failedText")} {requestId && <RequestId id={requestId} />}
      </Alert>
    );
  }
  if (!check) return null;
  const { problems, report } = check;
  if (!report) return <ImportProblems problems={problems} />;
  const { productsCreated, productsChanged } = report;
  const changes = productsCreated + productsChanged;
  return (
    <Card title={t("preview")} description={t("previewText", summary(report))} flush>
      <ImportPreview report={report} />
      <div className="border-t border-line px-4 py-3 sm:px-5">
        {changes === 0 ? (
          <p className="text-muted">{t("nothing")}</p>
        ) : (
          <ActionForm action={action} guard={false}>
            <input type="hidden" name="csv" value={input.csv} />
            <input type="hidden" name="mapping" value={JSON.stringify(input.mapping)} />
            <input type="hidden" name="currency" value={input.currency} />
            <SubmitButton className="justify-self-start" pendingLabel={t("importing")}>
              {t("submit", { count: changes })}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}

function summary({
  productsCreated,
  productsChanged,
  productsUnchanged,
  categoriesCreated,
}: CatalogImportDto) {
  return { productsCreated, productsChanged, productsUnchanged, categories: categoriesCreated.length };
}
