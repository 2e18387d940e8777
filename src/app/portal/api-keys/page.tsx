import { KeyRound } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { API_BASE } from "@/adapters/rest/facts";
import { api } from "@/adapters/trpc/server";
import { ApiUsage } from "@/components/api-keys/api-usage";
import { CreateKey } from "@/components/api-keys/create-key";
import { KeyTable } from "@/components/api-keys/key-table";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { textParam } from "@/components/lists/list-query";
import { standingOf } from "@/components/portal/standing";
import { KeyUsage } from "@/components/request-logs/key-usage";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { SearchParams } from "@/components/ui/search-href";
import { API_SCOPES } from "@/core/access";
import { env } from "@/env";
import { keyRate } from "@/features/api-keys";
import { createApiKeyAction, revokeApiKeyAction, rotateApiKeyAction, updateApiKeyAction } from "./actions";

const PATH = "/portal/api-keys";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("apiKeys"))("title") };
}

/** The reseller's API keys (R45 to R47). */
export default async function ApiKeysPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireReseller();
  const params = await searchParams;
  const t = await getTranslations("apiKeys");
  const [keys, maxRate] = await Promise.all([
    api.portal.apiKeys.list({ cursor: currentCursor(params) }),
    api.portal.apiKeys.limit(),
  ]);
  const usage = await api.portal.requestLogs.usage({ keys: keys.items.map(({ id }) => id) });
  const apiUrl = `${env.APP_URL}${API_BASE}`;
  const standing = standingOf(actor);
  const mayChange = standing.may("api_key:write");
  const offer = { scopes: API_SCOPES, maxRate };
  const create = mayChange && <CreateKey action={createApiKeyAction} apiUrl={apiUrl} {...offer} />;
  const change = { update: updateApiKeyAction, rotate: rotateApiKeyAction, apiUrl, ...offer };
  return (
    <ClientMessages namespaces={["common", "errors", "portal", "apiKeys"]}>
      <PageHeader title={t("title")} description={t("description")} action={create} />
      <div className="grid gap-6">
        <Card flush>
          <KeyTable
            keys={keys.items}
            revoke={standing.may("api_key:revoke") ? revokeApiKeyAction : undefined}
            change={mayChange ? change : undefined}
            empty={
              <EmptyState icon={KeyRound} title={t("empty")}>
                {t("emptyText")}
              </EmptyState>
            }
          />
          <CursorPagination path={PATH} params={params} nextCursor={keys.nextCursor} />
        </Card>
        <KeyUsage
          keys={keys.items}
          usage={usage}
          chosen={textParam(params, "key")}
          path={PATH}
          logPath="/portal/request-logs"
        />
        <ApiUsage apiUrl={apiUrl} rate={keyRate(maxRate)} />
      </div>
    </ClientMessages>
  );
}
