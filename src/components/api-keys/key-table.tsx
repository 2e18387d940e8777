import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import { Tooltip } from "@/components/ui/tooltip";
import { API_SCOPES } from "@/core/access";
import type { ApiKeyDto } from "@/features/api-keys";
import { KeyActions, type KeyDoings } from "./key-actions";
import { shownKey } from "./shown-key";

type KeyTableProps<K extends ApiKeyDto> = KeyDoings & {
  keys: readonly K[];
  empty: ReactNode;
  /** Whose a key is, where the keys of many stand together. */
  owner?: Column<K>;
};

/** A reseller's keys: what each may do, from where and how often, when it was last used, and whether it still works. */
export function KeyTable<K extends ApiKeyDto>({ keys, revoke, change, empty, owner }: KeyTableProps<K>) {
  const t = useTranslations("apiKeys");
  const columns: Column<K>[] = [
    {
      key: "name",
      header: t("column.name"),
      cell: (key) => (
        <>
          <span className="font-medium">{key.name}</span>
          <code className="block font-mono text-xs whitespace-nowrap text-muted">{shownKey(key)}</code>
          {key.previousSecretEndsAt && (
            <span className="block text-xs text-muted">
              {t("oldSecret")} <DateTime value={key.previousSecretEndsAt} time />
            </span>
          )}
        </>
      ),
    },
    ...(owner ? [owner] : []),
    {
      key: "scopes",
      header: t("column.scopes"),
      // Whose the keys are takes this column's room on a phone.
      hideBelow: owner ? "sm" : undefined,
      className: "whitespace-nowrap",
      cell: (key) => <Scopes scopes={key.scopes} />,
    },
    { key: "limits", header: t("column.limits"), hideBelow: "lg", cell: (key) => <Limits apiKey={key} /> },
    {
      key: "lastUsed",
      header: t("column.lastUsed"),
      hideBelow: "sm",
      cell: (key) => <LastUse apiKey={key} />,
    },
    {
      key: "expires",
      header: t("column.expires"),
      hideBelow: "md",
      cell: (key) => (key.expiresAt ? <DateTime value={key.expiresAt} /> : t("neverExpires")),
    },
    { key: "status", header: t("column.status"), cell: (key) => <StatusBadge status={key.status} /> },
    {
      key: "actions",
      header: t("column.actions"),
      hideHeader: true,
      align: "end",
      cell: (key) => <KeyActions apiKey={key} revoke={revoke} change={change} />,
    },
  ];
  return (
    <DataTable caption={t("caption")} columns={columns} rows={keys} rowKey={(key) => key.id} empty={empty} />
  );
}

function Limits({ apiKey: { rateLimit, ipAllowList } }: { apiKey: ApiKeyDto }) {
  const t = useTranslations("apiKeys");
  return (
    <>
      <span className="block whitespace-nowrap">
        {rateLimit === null ? t("resellerRate") : t("ownRate", { limit: rateLimit })}
      </span>
      <span className="block text-xs whitespace-nowrap text-muted">
        {ipAllowList.length === 0 ? (
          t("anyAddress")
        ) : (
          <Tooltip text={ipAllowList.join(", ")}>{t("addressCount", { count: ipAllowList.length })}</Tooltip>
        )}
      </span>
    </>
  );
}

function Scopes({ scopes }: { scopes: readonly string[] }) {
  const t = useTranslations("apiKeys");
  const isAll = scopes.length === API_SCOPES.length;
  return (
    <Tooltip text={scopes.join(", ")}>
      {isAll ? t("allScopes") : t("scopeCount", { count: scopes.length })}
    </Tooltip>
  );
}

function LastUse({ apiKey }: { apiKey: ApiKeyDto }) {
  const t = useTranslations("apiKeys");
  if (!apiKey.lastUsedAt) return <span className="text-muted">{t("neverUsed")}</span>;
  return (
    <>
      <RelativeTime value={apiKey.lastUsedAt} />
      {apiKey.lastUsedAddress && (
        <span className="block text-xs text-muted">{t("usedFrom", { address: apiKey.lastUsedAddress })}</span>
      )}
    </>
  );
}
