import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { Statement, statementDays } from "@/components/billing/statement";
import type { SearchParams } from "@/components/ui/search-href";
import { pageTitle } from "../../../page-title";
import { readClient } from "../read-client";

export const generateMetadata = pageTitle("admin.clients", "tabStatement");

type StatementPageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** A client's account, over days that the admin chooses. */
export default async function ClientStatementPage({ params, searchParams }: StatementPageProps) {
  const ctx = await requireAdmin();
  const client = await readClient((await params).id);
  const days = statementDays(await searchParams, ctx.clock.now());
  const statement = await api.admin.payments.statement({ client: client.id, ...days });
  const path = `/admin/clients/${client.id}/statement`;
  return <Statement statement={statement} path={path} invoices="/admin/invoices" />;
}
