import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { StatementImport } from "@/components/bank-statement/statement-import";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { MAX_STATEMENT_BYTES, MAX_STATEMENT_CHOICES, MAX_STATEMENT_ROWS } from "@/features/billing";
import { pageTitle } from "../../page-title";
import { recordStatementAction } from "./actions";

export const generateMetadata = pageTitle("bankStatement");

export default async function ImportStatementPage() {
  await requireAdmin();
  const t = await getTranslations();
  return (
    <>
      <PageHeader
        title={t("bankStatement.title")}
        description={t("bankStatement.description")}
        breadcrumbs={[{ label: t("admin.payments.title"), href: "/admin/payments" }]}
      />
      <TrpcProvider>
        <ClientMessages namespaces={["common", "errors", "bankStatement", "cart"]}>
          <StatementImport
            action={recordStatementAction}
            limits={{ bytes: MAX_STATEMENT_BYTES, rows: MAX_STATEMENT_ROWS, choices: MAX_STATEMENT_CHOICES }}
          />
        </ClientMessages>
      </TrpcProvider>
    </>
  );
}
