import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActivityDiff } from "@/components/activity/activity-diff";
import { changesOf } from "@/components/activity/changes";
import { type Column, DataTable } from "@/components/ui/data-table";
import { shortId } from "@/components/ui/id-text";
import { RelativeTime } from "@/components/ui/relative-time";
import { PUBLIC_ID } from "@/core/id-kinds";
import type { ActivityDto } from "@/features/activity";
import { actionKey } from "./activity-names";
import { objectHref } from "./object-href";

type ActivityTableProps = {
  entries: readonly ActivityDto[];
  /** Leads to invoices, too. */
  withInvoices: boolean;
  empty: ReactNode;
};

/** What was done with the account, newest first: what, to which object, by whom, from where (R65, R66). */
export function ActivityTable({ entries, withInvoices, empty }: ActivityTableProps) {
  const t = useTranslations("portal.activity");
  const s = useTranslations("seeAs.activity");
  const columns: Column<ActivityDto>[] = [
    {
      key: "what",
      header: t("what"),
      className: "[td&]:align-top",
      cell: (entry) => <What entry={entry} withInvoices={withInvoices} />,
    },
    {
      key: "who",
      header: t("who"),
      hideBelow: "sm",
      className: "[td&]:align-top",
      cell: ({ actor, seenAs }) => (
        <>
          {actor.label}
          <span className={actor.label ? "block text-sm text-muted" : ""}>
            {t("kind", { kind: actor.kind })}
          </span>
          {seenAs && <span className="block text-sm text-muted">{s("asYou")}</span>}
        </>
      ),
    },
    {
      key: "from",
      header: t("from"),
      hideBelow: "md",
      className: "[td&]:align-top",
      cell: (entry) => entry.address ?? <span className="text-subtle">–</span>,
    },
    {
      key: "when",
      header: t("when"),
      align: "end",
      className: "[td&]:align-top",
      cell: (entry) => <RelativeTime value={entry.at} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={entries}
      rowKey={(entry) => entry.id}
      empty={empty}
    />
  );
}

function What({ entry, withInvoices }: { entry: ActivityDto; withInvoices: boolean }) {
  const t = useTranslations("portal.activity");
  const s = useTranslations("seeAs.activity");
  if (entry.action === "client.view_started")
    return (
      <p className="font-medium wrap-anywhere">
        {s("looked", { by: String(entry.after?.by), reason: String(entry.after?.reason) })}
      </p>
    );
  const href = entry.object.type === "invoice" && !withInvoices ? null : objectHref(entry.object.id);
  // Orders and invoices are named by their ids, which are too long to be read.
  const name = PUBLIC_ID.test(entry.object.name) ? shortId(entry.object.name) : entry.object.name;
  return (
    <div className="grid gap-0.5">
      <p>
        <span className="font-medium">{t(`actions.${actionKey(entry.action)}`)}</span>{" "}
        {href ? (
          <Link
            href={href}
            prefetch={false}
            className="text-accent-text underline-offset-4 hover:underline [overflow-wrap:anywhere]"
          >
            {name}
          </Link>
        ) : (
          <span className="text-muted [overflow-wrap:anywhere]">{name}</span>
        )}
      </p>
      <p className="text-sm text-muted sm:hidden">
        {entry.actor.label || t("kind", { kind: entry.actor.kind })}
      </p>
      {changesOf(entry.before, entry.after).length > 0 && (
        <details className="text-sm">
          <summary className="inline-flex min-h-6 items-center rounded text-muted underline-offset-4 hover:text-fg hover:underline">
            {t("changes")}
          </summary>
          <div className="mt-1 max-w-prose pb-1">
            <ActivityDiff entry={entry} objectHref={objectHref} />
          </div>
        </details>
      )}
    </div>
  );
}
