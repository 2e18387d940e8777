import { KeyRound } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { KeyTable } from "@/components/api-keys/key-table";
import { ResellerLimit } from "@/components/api-keys/reseller-limit";
import { RevokeEveryKey } from "@/components/api-keys/revoke-every-key";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { pageTitle } from "../../../page-title";
import { revokeEveryKeyAction, revokeKeyAction, setApiLimitAction } from "../../actions";
import { readReseller } from "../read-reseller";

export const generateMetadata = pageTitle("apiKeys");

/** A reseller's keys, which an admin may see and revoke, and how often they may ask. */
export default async function ResellerApiKeysPage({ params, searchParams }: ObjectPageProps) {
  await requireAdmin();
  const query = await searchParams;
  const reseller = await readReseller((await params).id);
  const { id, businessName: name, apiRateLimit: limit } = reseller;
  const [keys, t, k] = await Promise.all([
    api.admin.resellers.apiKeys({ reseller: reseller.id, cursor: currentCursor(query) }),
    getTranslations("admin.notes"),
    getTranslations("apiKeys.admin"),
  ]);
  return (
    <ClientMessages namespaces={["common", "errors", "admin", "apiKeys"]}>
      <Card
        flush
        title={k("title")}
        description={k("limit", { limit })}
        action={
          <span className="flex flex-wrap gap-2">
            <ResellerLimit id={id} name={name} limit={limit} action={setApiLimitAction} />
            {keys.items.some(({ status }) => status !== "revoked") && (
              <RevokeEveryKey reseller={id} name={name} action={revokeEveryKeyAction} />
            )}
          </span>
        }
      >
        <KeyTable
          keys={keys.items}
          revoke={revokeKeyAction}
          empty={
            <EmptyState icon={KeyRound} title={t("noKeys")}>
              {t("noKeysText")}
            </EmptyState>
          }
        />
        <CursorPagination
          path={`/admin/resellers/${reseller.id}/api-keys`}
          params={query}
          nextCursor={keys.nextCursor}
        />
      </Card>
    </ClientMessages>
  );
}
