import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ActionDto } from "@/features/services";
import { useFormats } from "../ui/use-formats";
import { type ActionForms, ProvisioningMenu } from "./provisioning-menu";

type ProvisioningTableProps = {
  caption: string;
  actions: readonly ActionDto[];
  forms: ActionForms;
  empty: ReactNode;
  /** Left out where all are one service's. */
  withService?: boolean;
};

/** Orders to provisioning, newest first, with what went wrong and what can be done. */
export function ProvisioningTable({
  caption,
  actions,
  forms,
  empty,
  withService = true,
}: ProvisioningTableProps) {
  const t = useTranslations("services.admin");
  const formats = useFormats();
  const service: Column<ActionDto> = {
    key: "service",
    header: t("service"),
    cell: (action) => (
      <>
        <Link
          href={`/admin/services/${action.service.id}`}
          className="text-accent-text underline-offset-4 hover:underline"
        >
          {action.service.name}
        </Link>
        <span className="block text-sm text-muted">{action.client.name}</span>
      </>
    ),
  };
  const columns: Column<ActionDto>[] = [
    { key: "what", header: t("what"), cell: (action) => <What action={action} /> },
    ...(withService ? [service] : []),
    {
      key: "state",
      header: t("status"),
      hideBelow: "sm",
      cell: (action) => <StatusBadge status={stateOf(action)} />,
    },
    {
      key: "tries",
      header: t("tries"),
      align: "end",
      hideBelow: "md",
      cell: ({ attempts }) => formats.count(attempts),
    },
    {
      key: "next",
      header: t("next"),
      hideBelow: "lg",
      cell: ({ state, nextTryAt }) =>
        state === "waiting" && nextTryAt ? <RelativeTime value={nextTryAt} /> : <span aria-hidden>–</span>,
    },
    {
      key: "age",
      header: t("age"),
      hideBelow: "sm",
      cell: ({ createdAt }) => <RelativeTime value={createdAt} />,
    },
    {
      key: "menu",
      header: t("actions"),
      hideHeader: true,
      align: "end",
      cell: (action) => <ProvisioningMenu action={action} forms={forms} />,
    },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={actions} rowKey={({ id }) => id} empty={empty} />
  );
}

/** Somebody's work, where it was left to an admin. */
function stateOf({ state, accepted, provisioner }: ActionDto) {
  return state === "running" && accepted && provisioner === "manual" ? "to_do" : state;
}

function What({ action }: { action: ActionDto }) {
  const t = useTranslations("services.admin");
  const { kind, lastError, reference } = action;
  const error = lastError === "overtaken" ? t("overtaken") : lastError;
  return (
    <span className="block sm:min-w-32">
      <span className="font-medium">{t(`kinds.${kind}`)}</span>
      {/* On a phone there is no room for a column of its own, and the menu must stay in sight. */}
      <span className="my-0.5 block sm:hidden">
        <StatusBadge status={stateOf(action)} />
      </span>
      {error && <span className="block max-w-md text-sm wrap-anywhere text-muted">{error}</span>}
      {reference && <span className="block font-mono text-sm text-muted">{reference}</span>}
    </span>
  );
}
