import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActivityDiff } from "@/components/activity/activity-diff";
import { ObjectLink } from "@/components/activity/activity-value";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { DefinitionList } from "@/components/ui/definition-list";
import { IdText } from "@/components/ui/id-text";
import { RelativeTime } from "@/components/ui/relative-time";
import { PUBLIC_ID } from "@/core/id-kinds";
import type { ActivityDto } from "@/features/activity";
import { objectHref } from "./object-href";

type ActivityEntryProps = { entry: ActivityDto; path: string };

/** Who did what to what, when and from where, with what changed below. `path`: the page of the log. */
export function ActivityEntry({ entry, path }: ActivityEntryProps) {
  const t = useTranslations("admin.activity");
  const s = useTranslations("seeAs.activity");
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 flex-1 basis-64 break-words">
          <span className="font-medium">{entry.actor.label}</span>{" "}
          <Badge tone={entry.actor.kind === "admin" ? "accent" : "neutral"}>
            {t("actorKind", { kind: entry.actor.kind })}
          </Badge>{" "}
          {entry.seenAs && <Badge tone="warning">{s("asClient")}</Badge>}{" "}
          <span className="text-muted">{t(`actions.${entry.action}`)}</span> <ObjectName entry={entry} />
        </p>
        <p className="flex flex-wrap gap-x-1.5 text-sm text-muted">
          <RelativeTime value={entry.at} />
          {entry.address && <span>{t("from", { address: entry.address })}</span>}
        </p>
      </div>
      <div className="flex flex-wrap items-start justify-end gap-x-4">
        <div className="min-w-0 flex-1 basis-64">
          <ActivityDiff entry={entry} objectHref={objectHref} />
        </div>
        <details className="text-sm open:basis-full">
          <summary className="inline-flex min-h-6 w-fit cursor-pointer items-center rounded text-muted hover:text-fg">
            {t("details")}
          </summary>
          <DefinitionList
            className="mt-2 rounded-md bg-sunken/60 p-3"
            items={[
              { term: t("exactTime"), value: <DateTime value={entry.at} time /> },
              { term: t("objectId"), value: <IdText id={entry.object.id} /> },
              { term: t("address"), value: entry.address },
              { term: t("userAgent"), value: entry.userAgent },
              { term: t("request"), value: entry.requestId && <IdText id={entry.requestId} /> },
            ]}
          />
          <p className="mt-2 flex flex-wrap gap-x-4">
            {entry.actor.id && (
              <Narrow href={`${path}?actor=${entry.actor.id}`}>
                {t("byActor", { name: entry.actor.label })}
              </Narrow>
            )}
            {PUBLIC_ID.test(entry.object.id) && (
              <Narrow href={`${path}?object=${entry.object.id}`}>
                {t("onObject", { name: entry.object.name })}
              </Narrow>
            )}
          </p>
        </details>
      </div>
    </div>
  );
}

function Narrow({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="text-accent-text underline underline-offset-4 [overflow-wrap:anywhere]"
    >
      {children}
    </Link>
  );
}

function ObjectName({ entry }: { entry: ActivityDto }) {
  const { id, name, type } = entry.object;
  if (PUBLIC_ID.test(name)) return <ObjectLink id={name} href={objectHref(name)} />;
  const href = type === "settings" ? `/admin/settings#${id}` : objectHref(id);
  if (!href) return <span className="font-medium">{name}</span>;
  return (
    <Link href={href} prefetch={false} className="font-medium text-accent-text underline underline-offset-4">
      {name}
    </Link>
  );
}
